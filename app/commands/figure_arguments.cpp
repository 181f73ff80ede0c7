#include "app/commands/figure_arguments.h"

#include "app/commands/read_option.h"
#include "app/commands/words.h"
#include "app/language/language.h"

#include <CLI/CLI.hpp>

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

void FigureArguments::addTo(CLI::App& command)
{
    const std::string group = utf8(Commands::tr("Figure"));
    const auto add = [&](const char* name, std::string& target, const QString& description, const char* type) {
        command.add_option(name, target, utf8(description))->type_name(type)->group(group);
    };
    add("--width", width, Commands::tr("Width of the figure"), "MM");
    add("--height", height, Commands::tr("Height of the figure"), "MM");
    add("--dpi", dpi, Commands::tr("Pixels per inch of a png"), "N");
    add("--font", font, Commands::tr("Font of all letters and digits"), "NAME");
    add("--font-size", fontSize, Commands::tr("Size of the letters"), "PT");
    add("--theme", theme, Commands::tr("Colours for light or dark paper"), "light|dark");
    command.add_flag("--transparent", transparent, utf8(Commands::tr("No paper behind the figure")))->group(group);
    add("--map", map, Commands::tr("Colour map of heatmaps"), "NAME");
    add("--range", range, Commands::tr("Ends of the colours and bars"), "MIN,MAX");
    add("--decimals", decimals, Commands::tr("Decimals of the numbers"), "N");
    add("--numbers", numbers, Commands::tr("Numbers in the cells"), "on|off");
    add("--legend", legend, Commands::tr("Legend of the colours"), "on|off");
    add("--title", title, Commands::tr("Title of the figure"), "on|off");
    add("--tokens", tokens, Commands::tr("Which tokens, counted from 0, and in which order"), "0,2,5");
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
