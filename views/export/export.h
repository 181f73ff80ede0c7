#pragma once

#include "core/scene/scene.h"
#include "views/export/figure_options.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace durchblick {

/// One panel as the bytes of a file; the one way for window and command line. Same input, same bytes: no date, no random
/// name stands in them. Needs a QGuiApplication for pictures only.
/// png svg pdf: every panel. csv npy json: every value. tex: heatmap, bars, scatter, curve, contour
/// and formula.
/// Masked cells are empty in csv, -inf in npy, null in json.
/// Errors: FormatNotForPanel, BadOption (tokens out of range, unknown map, and what check() finds), CellOutside.
Result<QByteArray> exportPanel(const Trace& trace, const Panel& panel, const QString& title, FigureFormat format,
                               const FigureOptions& options);

/// A whole stage: its panels arranged as on screen, or all its values as JSON. titles: one for each panel of the stage.
/// Errors: as above, and FormatNeedsPanel for csv, npy and tex.
Result<QByteArray> exportStage(const Scene& scene, const Stage& stage, const std::vector<QString>& titles,
                               FigureFormat format, const FigureOptions& options);

/// Formats that a panel of this kind can be written as, in the order of a menu. pieces: its value is text, not numbers.
std::vector<FigureFormat> formatsFor(PanelKind kind, bool pieces);

} // namespace durchblick
