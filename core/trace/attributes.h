#pragma once

#include <cassert>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace durchblick {

/// What steers an operation besides its inputs: √d, the kind of mask, a seed, a merge's rank. A name is read with the type
/// that it was set with; anything else is a programmer's mistake.
class Attributes {
public:
    using Content = std::variant<double, std::string, std::vector<double>>;

    Attributes() = default;
    Attributes(std::initializer_list<std::pair<const std::string, Content>> entries) : m_entries(entries) {}

    double number(std::string_view name) const { return get<double>(name); }
    int integer(std::string_view name) const { return int(get<double>(name)); }
    const std::string& text(std::string_view name) const { return get<std::string>(name); }
    const std::vector<double>& numbers(std::string_view name) const { return get<std::vector<double>>(name); }

    const std::map<std::string, Content, std::less<>>& entries() const { return m_entries; }

private:
    template <class T>
    const T& get(std::string_view name) const
    {
        const auto found = m_entries.find(name);
        assert(found != m_entries.end());
        return std::get<T>(found->second);
    }

    std::map<std::string, Content, std::less<>> m_entries;
};

} // namespace durchblick
