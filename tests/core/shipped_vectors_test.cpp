#include "core/embedding/named_tables.h"
#include "core/embedding/ranking.h"
#include "core/training/miniwelt/miniwelt.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace durchblick {
namespace {

NamedTable shipped(const std::string& language)
{
    Result<NamedTable> named = findTable("miniwelt-" + language, {}, language);
    EXPECT_TRUE(named.ok());
    return *std::move(named);
}

std::string best(const NamedTable& named, const std::string& a, const std::string& b, const std::string& c)
{
    const Result<std::vector<int>> rows = findWords(named.table(), {a, b, c}, named.name);
    EXPECT_TRUE(rows.ok()) << a << ' ' << b << ' ' << c;
    const Analogy found = analogy(*named.index, (*rows)[0], (*rows)[1], (*rows)[2], 1);
    return named.table().word(withoutInputs(found.ranking).front().row);
}

TEST(ShippedVectors, ReckonWithKingsAndCapitals)
{
    EXPECT_EQ(best(shipped("de"), "König", "Mann", "Frau"), "Königin");
    EXPECT_EQ(best(shipped("de"), "Paris", "Frankreich", "Italien"), "Rom");
    EXPECT_EQ(best(shipped("en"), "king", "man", "woman"), "queen");
    EXPECT_EQ(best(shipped("en"), "Paris", "France", "Italy"), "Rome");
}

class ShippedVectorsIn : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Languages, ShippedVectorsIn, testing::Values("de", "en"));

TEST_P(ShippedVectorsIn, GetAtLeastNineOfTenCapitalAnalogiesRight)
{
    const NamedTable named = shipped(GetParam());
    const auto world = miniwelt(GetParam());
    ASSERT_TRUE(world.ok());
    const FactTable* countries = (*world)->table("countries");
    ASSERT_TRUE(countries);
    const std::vector<std::string> names = countries->cells("name");
    const std::vector<std::string> capitals = countries->cells("capital");
    std::vector<std::pair<int, int>> pairs;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto country = named.table().find(names[i]);
        const auto capital = named.table().find(capitals[i]);
        if (country && capital && *country != *capital)
            pairs.emplace_back(*capital, *country);
    }
    ASSERT_GE(pairs.size(), 180u);

    Matrix targets(Eigen::Index(pairs.size() * (pairs.size() - 1)), named.table().dimension());
    std::vector<std::array<int, 4>> asked; // a, b, c, expected
    for (const auto& [a, b] : pairs)
        for (const auto& [expected, c] : pairs)
            if (c != b) {
                const auto row = [&](int word) { return named.table().vectors().row(word).cast<double>(); };
                targets.row(Eigen::Index(asked.size())) = row(a) - row(b) + row(c);
                asked.push_back({a, b, c, expected});
            }
    const std::vector<std::vector<Neighbour>> found = named.index->nearestToEach(targets, 4);
    std::size_t right = 0;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto& [a, b, c, expected] = asked[i];
        const auto first = std::find_if(found[i].begin(), found[i].end(),
                                        [&](const Neighbour& n) { return n.row != a && n.row != b && n.row != c; });
        right += first != found[i].end() && first->row == expected;
    }
    EXPECT_GE(double(right) / double(asked.size()), 0.9) << right << " of " << asked.size();
    RecordProperty("right", std::to_string(right) + " of " + std::to_string(asked.size()));
}

} // namespace
} // namespace durchblick
