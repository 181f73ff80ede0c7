#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Definition {
    std::string name;
    std::string place; ///< file:line
};

/// The types that a source defines at its outermost level and that other sources could see: those in no anonymous namespace.
/// The tree is formatted by clang-format, so such definitions begin their line and namespaces say where they end.
std::vector<Definition> definitionsIn(std::istream& source, const std::string& file)
{
    static const std::regex definition(
        R"(^(?:class|struct|union|enum class)\s+(?:\[\[\w+\]\]\s+|alignas\(\w+\)\s+)?(\w+)\b(?!::)(?:[^;]*|.*\{.*\};.*)$)");
    std::vector<Definition> found;
    bool isHidden = false;
    std::string line;
    for (int number = 1; std::getline(source, line); ++number) {
        if (line == "namespace {")
            isHidden = true;
        else if (line.starts_with("} // namespace") && line.find("durchblick") == std::string::npos)
            isHidden = false;
        std::smatch parts;
        if (!isHidden && std::regex_search(line, parts, definition))
            found.push_back({parts[1], file + ':' + std::to_string(number)});
    }
    return found;
}

TEST(Names, AreFoundWhereTheyAreDefined)
{
    std::istringstream source(
        "namespace durchblick {\nclass Forward;\nnamespace {\nstruct Own {\n};\n} // namespace\n"
        "struct Call {\n};\nclass [[nodiscard]] Result {\n};\nenum class Kind { A, B };\n"
        "class alignas(64) Card : public QWidget {\n};\nclass Card::Impl {\n};\n} // namespace durchblick\n");
    std::string names;
    for (const Definition& definition : definitionsIn(source, "x.h"))
        names += definition.name + ' ';
    EXPECT_EQ(names, "Call Result Kind Card ");
}

/// Two types of one name, each seen by some sources only: every source compiles, and the linker keeps one destructor for both.
TEST(Names, StandForOneTypeEach)
{
    std::map<std::string, std::string> places;
    for (const char* room : {"core", "lessons", "views", "app"}) {
        for (const fs::directory_entry& entry :
             fs::recursive_directory_iterator(fs::path(DURCHBLICK_SOURCE_DIR) / room)) {
            if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp")
                continue;
            std::ifstream source(entry.path());
            const std::string file = fs::relative(entry.path(), DURCHBLICK_SOURCE_DIR).generic_string();
            for (const auto& [name, place] : definitionsIn(source, file)) {
                const auto [first, isNew] = places.emplace(name, place);
                EXPECT_TRUE(isNew) << name << " is defined at " << first->second << " and at " << place;
            }
        }
    }
    EXPECT_GT(places.size(), 200u) << "the rooms were not found";
}

} // namespace
