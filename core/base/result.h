#pragma once

#include "core/base/error.h"

#include <cassert>
#include <utility>
#include <variant>

namespace durchblick {

/// What a function gives that can fail for reasons outside the program: a value, or an Error that says what, where and
/// how to mend it. A programmer's mistake is an assert instead. What was cancelled gives ErrorCode::Cancelled, which nobody
/// shows.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const&
    {
        assert(ok());
        return std::get<0>(m_content);
    }
    T& value() &
    {
        assert(ok());
        return std::get<0>(m_content);
    }
    T&& value() &&
    {
        assert(ok());
        return std::get<0>(std::move(m_content));
    }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const
    {
        assert(!ok());
        return std::get<1>(m_content);
    }

private:
    std::variant<T, Error> m_content;
};

/// Nothing to give back but whether it worked.
using Done = std::monostate;

} // namespace durchblick
