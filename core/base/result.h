#pragma once

#include "core/base/error.h"

#include <stdexcept>
#include <utility>
#include <variant>

namespace durchblick {

/// A Result that holds an error was read as if it held a value, or the other way round: a mistake of the program. Thrown in
/// every build, so that whoever started the work can say it and keep what is open.
class WrongReading : public std::logic_error {
public:
    explicit WrongReading(const Error& unread); ///< a value was read where this is
    WrongReading();                             ///< an error was read where there is none
};

/// What a function gives that can fail for reasons outside the program: a value, or an Error that says what, where and
/// how to mend it. A programmer's mistake is an assert instead. What was cancelled gives ErrorCode::Cancelled, which nobody
/// shows. Reading the half that is not there throws WrongReading.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const&
    {
        expectValue();
        return *std::get_if<0>(&m_content);
    }
    T& value() &
    {
        expectValue();
        return *std::get_if<0>(&m_content);
    }
    T&& value() &&
    {
        expectValue();
        return std::move(*std::get_if<0>(&m_content));
    }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const
    {
        if (ok())
            throw WrongReading();
        return *std::get_if<1>(&m_content);
    }

private:
    void expectValue() const
    {
        if (!ok())
            throw WrongReading(*std::get_if<1>(&m_content));
    }

    std::variant<T, Error> m_content;
};

/// Nothing to give back but whether it worked.
using Done = std::monostate;

} // namespace durchblick
