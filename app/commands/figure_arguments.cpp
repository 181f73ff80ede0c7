#include "app/commands/figure_arguments.h"

#include "app/commands/read_option.h"
#include "app/commands/words.h"
#include "app/language/language.h"

#include <limits>

namespace durchblick {

namespace {
/// Reads the options that were given and keeps the first error.
class Reader {
public:
    template <class Target>
    void number(const char* option, const std::string& text, double least, double most, Target& target)
    {
        if (text.empty() || m_error)
            return;
        const std::string allowed = shortest(least) + " … " + shortest(most);
        const Result<double> number = readNumber(option, text, allowed);
        if (!number || *number < least || *number > most)
            m_error = Error{ErrorCode::BadOption, {option, text, allowed}};
        else
            target = *number;
    }

    void integer(const char* option, const std::string& text, int least, int most, int& target)
    {
        if (text.empty() || m_error)
            return;
        const Result<int> number = readInteger(option, text, least, most);
        if (!number)
            m_error = number.error();
        else
            target = *number;
    }

    template <class Target>
    void choice(const char* option, const std::string& text, const char* first, Target ifFirst, const char* second,
                Target ifSecond, Target& target)
    {
        if (text.empty() || m_error)
            return;
        if (text == first)
            target = ifFirst;
        else if (text == second)
            target = ifSecond;
        else
            m_error = Error{ErrorCode::BadOption, {option, text, std::string(first) + '|' + second}};
    }

    void onOff(const char* option, const std::string& text, bool& target)
    {
        choice(option, text, "on", true, "off", false, target);
    }

    void range(const std::string& text, std::optional<std::pair<double, double>>& target)
    {
        if (text.empty() || m_error)
            return;
        const std::size_t comma = text.find(',');
        const Result<double> least = readNumber("--range", text.substr(0, comma), "MIN,MAX");
        const Result<double> most = readNumber("--range", comma == text.npos ? "" : text.substr(comma + 1), "MIN,MAX");
        if (!least || !most || *least >= *most)
            m_error = Error{ErrorCode::BadOption, {"--range", text, "MIN,MAX"}};
        else
            target = {*least, *most};
    }

    void list(const std::string& text, std::vector<int>& target)
    {
        for (std::size_t begin = 0; !text.empty() && begin <= text.size() && !m_error;) {
            const std::size_t end = std::min(text.find(',', begin), text.size());
            const Result<int> number =
                readInteger("--tokens", text.substr(begin, end - begin), 0, std::numeric_limits<int>::max());
            if (!number)
                m_error = Error{ErrorCode::BadOption, {"--tokens", text, "0,2,5"}};
            else
                target.push_back(*number);
            begin = end + 1;
        }
    }

    const std::optional<Error>& error() const { return m_error; }

private:
    std::optional<Error> m_error;
};
} // namespace

std::vector<Option> FigureArguments::list()
{
    std::vector<Option> options{
        {"--width", "MM", utf8(Commands::tr("Width of the figure")), &width},
        {"--height", "MM", utf8(Commands::tr("Height of the figure")), &height},
        {"--dpi", "N", utf8(Commands::tr("Pixels per inch of a png")), &dpi},
        {"--font", "NAME", utf8(Commands::tr("Font of all letters and digits")), &font},
        {"--font-size", "PT", utf8(Commands::tr("Size of the letters")), &fontSize},
        {"--theme", "light|dark", utf8(Commands::tr("Colours for light or dark paper")), &theme},
        {"--transparent", "", utf8(Commands::tr("No paper behind the figure")), &transparent},
        {"--map", "NAME", utf8(Commands::tr("Colour map of heatmaps")), &map},
        {"--range", "MIN,MAX", utf8(Commands::tr("Ends of the colours and bars")), &range},
        {"--decimals", "N", utf8(Commands::tr("Decimals of the numbers")), &decimals},
        {"--numbers", "on|off", utf8(Commands::tr("Numbers in the cells")), &numbers},
        {"--legend", "on|off", utf8(Commands::tr("Legend of the colours")), &legend},
        {"--title", "on|off", utf8(Commands::tr("Title of the figure")), &title},
        {"--tokens", "0,2,5", utf8(Commands::tr("Which tokens, counted from 0, and in which order")), &tokens},
    };
    for (Option& option : options)
        option.group = utf8(Commands::tr("Figure"));
    return options;
}

Result<FigureOptions> FigureArguments::read() const
{
    FigureOptions options;
    using Theme = FigureOptions::Theme;
    Reader reader;
    reader.number("--width", width, FigureOptions::leastMm, FigureOptions::mostMm, options.widthMm);
    reader.number("--height", height, FigureOptions::leastMm, FigureOptions::mostMm, options.heightMm);
    reader.number("--dpi", dpi, FigureOptions::leastDpi, FigureOptions::mostDpi, options.dpi);
    reader.number("--font-size", fontSize, FigureOptions::leastPt, FigureOptions::mostPt, options.fontSizePt);
    reader.choice("--theme", theme, "light", Theme::Light, "dark", Theme::Dark, options.theme);
    reader.range(range, options.range);
    reader.integer("--decimals", decimals, 0, FigureOptions::mostDecimals, options.decimals);
    reader.onOff("--numbers", numbers, options.numbers);
    reader.onOff("--legend", legend, options.legend);
    reader.onOff("--title", title, options.title);
    reader.list(tokens, options.tokens);
    if (reader.error())
        return *reader.error();
    options.font = QString::fromStdString(font);
    options.map = QString::fromStdString(map);
    options.transparent = transparent;
    options.language = spokenLanguage();
    if (const Result<Done> checked = check(options); !checked)
        return checked.error();
    return options;
}

} // namespace durchblick
