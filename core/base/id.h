#pragma once

#include <compare>

namespace durchblick {

/// An index into one table, with a type of its own for each table: a step's id cannot be used as a value's.
/// A default id points nowhere.
template <class Table>
struct Id {
    int index = -1;
    bool isValid() const { return index >= 0; }
    auto operator<=>(const Id&) const = default;
};

} // namespace durchblick
