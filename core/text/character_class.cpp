#include "core/text/character_class.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstring>
#include <string>

namespace durchblick {

namespace {

constexpr std::size_t blockLength = 256;

std::uint8_t classesOf(UCharCategory category)
{
    switch (category) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER: return Letter | Upper;
    case U_LOWERCASE_LETTER: return Letter | Lower;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER: return Letter | Upper | Lower;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK: return Upper | Lower;
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER: return Number;
    default: return 0;
    }
}

UBool fillRange(const void* flags, UChar32 first, UChar32 behind, UCharCategory category)
{
    auto& all = *static_cast<std::string*>(const_cast<void*>(flags)); // ICU passes the context through as it came
    std::fill(all.begin() + first, all.begin() + behind, char(classesOf(category)));
    // White space is made of separators and a few control characters; asking only those keeps this fast.
    if (category == U_SPACE_SEPARATOR || category == U_LINE_SEPARATOR || category == U_PARAGRAPH_SEPARATOR
        || category == U_CONTROL_CHAR)
        for (UChar32 point = first; point < behind; ++point)
            if (u_isUWhiteSpace(point))
                all[std::size_t(point)] = char(point == '\r' || point == '\n' ? Space | LineBreak : Space);
    return true;
}

} // namespace

const CharacterClasses& CharacterClasses::instance()
{
    static const CharacterClasses classes;
    return classes;
}

CharacterClasses::CharacterClasses()
{
    std::string all(m_blocks.size() * blockLength, '\0');
    u_enumCharTypes(&fillRange, &all);
    // The latest kept block first: large scripts and unassigned planes are long runs of equal blocks.
    const auto kept = [&](const char* block) {
        for (std::size_t i = m_flags.size() / blockLength; i-- > 0;)
            if (std::memcmp(m_flags.data() + i * blockLength, block, blockLength) == 0)
                return i;
        m_flags.insert(m_flags.end(), block, block + blockLength);
        return m_flags.size() / blockLength - 1;
    };
    for (std::size_t block = 0; block < m_blocks.size(); ++block)
        m_blocks[block] = std::uint16_t(kept(all.data() + block * blockLength));
}

} // namespace durchblick
