#pragma once

#include "core/base/result.h"
#include "core/scene/scene.h"

#include <QString>
#include <optional>
#include <utility>
#include <vector>

namespace durchblick {

enum class FigureFormat { Png, Svg, Pdf, Csv, Npy, Json, Tex };

/// "png", "svg", ...: the end of a file's name.
const QString& extensionOf(FigureFormat format);
/// The format that a file's name asks for. Error: UnknownFormat (file, "png, svg, ...").
Result<FigureFormat> formatOf(const QString& file);
const std::vector<FigureFormat>& allFormats();
/// A picture of panels, in contrast to a file of numbers or TeX.
bool isPicture(FigureFormat format);
/// What a stage as a whole can be written as: pictures and JSON.
bool isForStages(FigureFormat format);

/// How a figure is made: one set of words for the dialog and the command line (--width, --dpi, ...). What is not set follows
/// from the panel: a figure is as large as shows everything comfortably.
struct FigureOptions {
    static constexpr double leastMm = 5, mostMm = 2000;
    static constexpr double leastDpi = 30, mostDpi = 1200;
    static constexpr double leastPt = 3, mostPt = 72;
    static constexpr int mostDecimals = 15;

    enum class Theme { Light, Dark };

    std::optional<double> widthMm = {};
    std::optional<double> heightMm = {};
    double dpi = 300;  ///< of png; the others have no pixels
    QString font = {}; ///< family for all letters and digits; empty: the app's own
    double fontSizePt = 9;
    Theme theme = Theme::Light;
    bool transparent = false; ///< no paper behind the figure
    QString map = {};         ///< colour map by name (colourMapNames); empty: what the panel asks for
    std::optional<std::pair<double, double>> range = {}; ///< ends of the colours and bars, the smaller first
    int decimals = 2;                                    ///< 0 to 15
    bool numbers = true;                                 ///< in cells, where they fit
    bool legend = true;
    bool title = true;
    /// Which tokens, and in which order: applies to every axis of a value that carries the tokens. Empty: all.
    std::vector<int> tokens = {};
    /// "de" or "en": the sign of decimals. Words in a figure follow the translation that is installed.
    QString language = "de";
};

/// Whether the options can be met, but for tokens and the map. Error: BadOption (option as on the command line, given, allowed).
Result<Done> check(const FigureOptions& options);

} // namespace durchblick
