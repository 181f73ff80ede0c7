#pragma once

#include "core/base/result.h"
#include "core/trace/value.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

enum class ParameterType {
    Choice, ///< one of a few ids
    Integer, ///< from least to most, of which other parameters may leave less; beyond the range of int read with number()
    Number, ///< likewise
    Text,   ///< any UTF-8, at least `least` bytes and at most `most`
    File,   ///< one of a few ids, or the path of a file, at most `most` bytes; whether it is there the lesson finds out
    Token,  ///< a token of the lesson's text: its text (the first that matches) or "#4", counted from 0
    Matrix, ///< "1 0; 0 1"; which sizes fit depends on other parameters, so the lesson checks them
};

/// What a lesson can be asked for. Words for it stand in the lesson's de.md and en.md.
struct ParameterSpec {
    std::string name;
    ParameterType type = ParameterType::Text;
    std::string standard;                  ///< its default, written as in an address
    std::vector<std::string> choices = {}; ///< of a Choice or a File
    double least = 0;
    double most = 0;
};

/// Values for a lesson's parameters, as text and checked: each one can be read with the type of its spec.
class Parameters {
public:
    Parameters() = default;

    /// Checks names and values against the specs. Errors: UnknownParameter, BadParameter, BadMatrixCell, RaggedMatrix,
    /// InvalidUtf8, TextTooLong.
    static Result<Parameters> read(const std::vector<ParameterSpec>& specs, const std::string& lesson,
                                   const std::map<std::string, std::string>& given);

    bool isSet(std::string_view name) const;              ///< given by the caller, not the default
    const std::string& text(std::string_view name) const; ///< of any parameter: as written
    int integer(std::string_view name) const;
    double number(std::string_view name) const;
    Matrix matrix(std::string_view name) const;
    bool is(std::string_view name, std::string_view choice) const { return text(name) == choice; }

    const std::map<std::string, std::string, std::less<>>& given() const { return m_given; }

private:
    std::map<std::string, std::string, std::less<>> m_given;
    std::map<std::string, std::string, std::less<>> m_standard;
};

/// An integer parameter of which others leave only this part; where it was not set, its default is brought into it.
/// Error: BadParameter with that part.
Result<int> integerWithin(const Parameters& parameters, const std::string& name, int least, int most);

/// "1 0; 0 1" with shortest decimals.
std::string matrixToText(const Matrix& matrix);
/// Reads numbers with a point; rows end with ";". `parameter` names it in errors.
Result<Matrix> matrixFromText(std::string_view text, const std::string& parameter);
/// "yes|no", "1 … 64", "text": what may be given, in a form fit for any language.
std::string allowedValues(const ParameterSpec& spec);

} // namespace durchblick
