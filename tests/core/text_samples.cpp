#include "tests/core/text_samples.h"

#include "core/io/assets.h"

#include <vector>

namespace durchblick {

namespace {

// Operations find their tokenizer by name, so the place of the assets is known before any test runs.
[[maybe_unused]] const bool assetsAreKnown = (setAssetsDirectory(DURCHBLICK_SOURCE_DIR "/assets"), true);

const std::vector<std::string>& samples()
{
    static const std::vector<std::string> all{
        // white space of all kinds, and what only looks like it
        " ",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\t",
        "\r",
        "\v",
        "\f",
        "\u00A0",
        "\u3000",
        "\u2003",
        "\u2028",
        "\u0085",
        "\u200B",
        "\x1C",
        "     ",
        " \n \n",
        // contractions and what surrounds them
        "'",
        "'s",
        "'S",
        "'t",
        "'RE",
        "'ve",
        "'m",
        "'Ll",
        "'d",
        "'\u017F",
        "\u2019s",
        "s",
        "t",
        "d",
        "l",
        "L",
        // letters with and without case, modifiers, marks, title case
        "a",
        "B",
        "Wort",
        "WORT",
        "MiXeD",
        "\u00E4\u00F6\u00FC",
        "\u00C4\u00D6",
        "\u00DF",
        "e\u0301",
        "\u0301",
        "\u01C5",
        "\u02B0",
        "\u03BB\u03CC\u03B3\u03BF\u03C2",
        "\u0416\u0436",
        "\u05D0\u05D1",
        "\u0639\u0631",
        "\u0915\u094D\u0937",
        "\u0E44\u0E17\u0E22",
        "\u4E2D\u6587",
        "\uD55C\uAD6D",
        "\U0001D518",
        "\uFF21\uFF42",
        // numbers
        "0",
        "1",
        "2026",
        "1234567",
        "\u00BD",
        "\u00B2",
        "\u2167",
        "\u0663",
        "\u0967",
        // anything else
        ".",
        ",",
        "...",
        "/",
        "//",
        "-",
        "_",
        "(",
        ")",
        "!?",
        "#",
        "\u20AC",
        "\u2014",
        "\u221E",
        "\uFEFF",
        "\U0001F600",
        "\U0001F469\u200D\U0001F467",
        "\U0001F1E9\U0001F1EA",
        "\U0010FFFF",
        // words of the lessons, and runs
        "Paris",
        " ist",
        " die",
        " Hauptstadt",
        " von",
        " unbelievable",
        "<|endoftext|>",
        "aaaaaaaaaaaaaaaaaaaa",
        "==========",
        "nananananana",
    };
    return all;
}

template <class Item>
const Item& oneOf(const std::vector<Item>& items, std::mt19937& random)
{
    return items[std::uniform_int_distribution<std::size_t>(0, items.size() - 1)(random)];
}

} // namespace

const Tokenizer& inTheBox(const std::string& name)
{
    return *tokenizer(name).value(); // the registry keeps it
}

std::string randomText(std::mt19937& random, int pieces)
{
    std::string text;
    for (int count = std::uniform_int_distribution(0, pieces)(random); count > 0; --count)
        text += oneOf(samples(), random);
    return text;
}

std::string randomBytes(std::mt19937& random, int pieces)
{
    std::string text;
    std::uniform_int_distribution byte(0, 255), kind(0, 3);
    for (int count = std::uniform_int_distribution(0, pieces)(random); count > 0; --count) {
        const std::string& sample = oneOf(samples(), random);
        switch (kind(random)) {
        case 0: text += char(byte(random)); break;
        case 1: text += sample.substr(0, (sample.size() + 1) / 2); break;
        default: text += sample;
        }
    }
    return text;
}

} // namespace durchblick
