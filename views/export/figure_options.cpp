#include "views/export/figure_options.h"

#include <QFileInfo>
#include <QStringList>

namespace durchblick {

const QString& extensionOf(FigureFormat format)
{
    static const QString extensions[] = {"png", "svg", "pdf", "csv", "npy", "json", "tex"};
    return extensions[std::size_t(format)];
}

const std::vector<FigureFormat>& allFormats()
{
    static const std::vector<FigureFormat> all = {FigureFormat::Png, FigureFormat::Svg, FigureFormat::Pdf,
                                                  FigureFormat::Csv, FigureFormat::Npy, FigureFormat::Json,
                                                  FigureFormat::Tex};
    return all;
}

Result<FigureFormat> formatOf(const QString& file)
{
    const QString extension = QFileInfo(file).suffix().toLower();
    QStringList allowed;
    for (const FigureFormat format : allFormats()) {
        if (extension == extensionOf(format))
            return format;
        allowed += extensionOf(format);
    }
    return Error{ErrorCode::UnknownFormat, {file.toStdString(), allowed.join(QStringLiteral(", ")).toStdString()}};
}

bool isPicture(FigureFormat format)
{
    return format == FigureFormat::Png || format == FigureFormat::Svg || format == FigureFormat::Pdf;
}

bool isForStages(FigureFormat format) { return isPicture(format) || format == FigureFormat::Json; }

namespace {

std::string twelveDigits(double number) { return QString::number(number, 'g', 12).toStdString(); }

std::optional<Error> outside(const char* option, std::optional<double> given, double least, double most)
{
    if (!given || (*given >= least && *given <= most))
        return std::nullopt;
    return Error{ErrorCode::BadOption,
                 {option, twelveDigits(*given), twelveDigits(least) + " … " + twelveDigits(most)}};
}

} // namespace

Result<Done> check(const FigureOptions& options)
{
    using Limits = FigureOptions;
    for (const std::optional<Error>& error : {
             outside("--width", options.widthMm, Limits::leastMm, Limits::mostMm),
             outside("--height", options.heightMm, Limits::leastMm, Limits::mostMm),
             outside("--dpi", options.dpi, Limits::leastDpi, Limits::mostDpi),
             outside("--font-size", options.fontSizePt, Limits::leastPt, Limits::mostPt),
             outside("--decimals", options.decimals, 0, Limits::mostDecimals),
         })
        if (error)
            return *error;
    if (options.range && !(options.range->first < options.range->second))
        return Error{ErrorCode::BadOption,
                     {"--range", twelveDigits(options.range->first) + "," + twelveDigits(options.range->second),
                      "MIN,MAX; MIN < MAX"}};
    return Done{};
}

} // namespace durchblick
