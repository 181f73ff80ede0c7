#include "views/export/export.h"

#include "core/io/csv.h"
#include "core/io/json.h"
#include "core/io/npy.h"
#include "core/scene/panel_values.h"
#include "views/export/figure_files.h"
#include "views/export/tex.h"
#include "views/export/tokens_chosen.h"
#include "views/panels/relief.h"
#include "views/panels/shown.h"

#include <algorithm>
#include <set>

namespace durchblick {

namespace {

std::string names(const std::vector<FigureFormat>& formats)
{
    std::string all;
    for (const FigureFormat format : formats)
        all += (all.empty() ? "" : ", ") + extensionOf(format).toStdString();
    return all;
}

/// Only what the panel shows, with its labels.
Value shownValue(const PictureSource& source)
{
    const Shown shown(source);
    Value value = shown.value();
    if (!value.isMatrix()) {
        Pieces pieces;
        for (const int row : shown.rows())
            pieces.push_back(value.pieces()[std::size_t(row)]);
        value.content = share(std::move(pieces));
        return value;
    }
    Matrix matrix(shown.rowCount(), shown.columnCount());
    Labels rows, columns;
    for (int row = 0; row < shown.rowCount(); ++row)
        for (int column = 0; column < shown.columnCount(); ++column)
            matrix(row, column) = shown.number(row, column);
    for (const int row : shown.rows())
        rows.push_back(value.rowLabel(row));
    for (const int column : shown.columns())
        columns.push_back(value.columnLabel(column));
    value.content = share(std::move(matrix));
    value.rows = share(std::move(rows));
    value.columns = share(std::move(columns));
    return value;
}

QByteArray bytesOf(const std::string& text) { return QByteArray::fromStdString(text); }

QByteArray bytesOf(const nlohmann::ordered_json& json) { return bytesOf(json.dump(2) + "\n"); }

Result<QByteArray> texOf(const PictureSource& source, const QString& title, const FigureOptions& options)
{
    switch (source.panel.kind) {
    case PanelKind::Formula: return formulaAsTex(source);
    case PanelKind::Bars: return barsAsTex(source, title, options.widthMm, options.heightMm);
    case PanelKind::Curve: return curveAsTex(source, title, options.widthMm, options.heightMm);
    case PanelKind::Scatter: return scatterAsTex(source, title, options.widthMm, options.heightMm);
    case PanelKind::Contour:
        if (Relief::fits(source))
            return contourAsTex(source, title, options.widthMm, options.heightMm);
        [[fallthrough]];
    default: return heatmapAsTex(source, title, options.widthMm, options.heightMm);
    }
}

Result<QByteArray> pictureOf(const std::vector<Figure::Part>& parts, FigureFormat format, const FigureOptions& options,
                             int columns = 0)
{
    const Figure figure(parts, options, columns);
    if (format == FigureFormat::Png)
        return toPng(figure, options.dpi);
    return format == FigureFormat::Svg ? toSvg(figure) : toPdf(figure);
}

Result<PictureSource> sourceFor(const std::shared_ptr<const Trace>& trace, const Panel& panel,
                                const FigureOptions& options)
{
    if (panel.focus && !trace->hasCell(*panel.focus)) {
        const Value& value = trace->value(panel.value);
        return Error{ErrorCode::CellOutside,
                     {value.symbol, std::to_string(panel.focus->row), std::to_string(panel.focus->column),
                      std::to_string(value.rowCount()), std::to_string(value.columnCount())}};
    }
    Result<Look> look = lookFor(options);
    if (!look)
        return look.error();
    return withTokens({trace, panel, std::move(look).value()}, options.tokens);
}

} // namespace

std::vector<FigureFormat> formatsFor(PanelKind kind, bool pieces)
{
    std::vector<FigureFormat> formats = {FigureFormat::Png, FigureFormat::Svg, FigureFormat::Pdf,
                                         FigureFormat::Csv, FigureFormat::Npy, FigureFormat::Json};
    const bool isPlot = kind == PanelKind::Heatmap || kind == PanelKind::Bars || kind == PanelKind::Scatter
        || kind == PanelKind::Curve || kind == PanelKind::Contour;
    const bool isTex = kind == PanelKind::Formula || (!pieces && isPlot);
    if (isTex)
        formats.push_back(FigureFormat::Tex);
    return formats;
}

Result<QByteArray> exportPanel(const Trace& trace, const Panel& panel, const QString& title, FigureFormat format,
                               const FigureOptions& options)
{
    if (const Result<Done> fits = check(options); !fits)
        return fits.error();
    const std::vector<FigureFormat> allowed = formatsFor(panel.kind, !trace.value(panel.value).isMatrix());
    if (std::find(allowed.begin(), allowed.end(), format) == allowed.end())
        return Error{ErrorCode::FormatNotForPanel,
                     {extensionOf(format).toStdString(), panelKindId(panel.kind), names(allowed)}};
    const Result<PictureSource> source = sourceFor(std::make_shared<const Trace>(trace), panel, options);
    if (!source)
        return source.error();
    switch (format) {
    case FigureFormat::Csv: return bytesOf(toCsv(shownValue(*source)));
    case FigureFormat::Npy: return bytesOf(toNpy(shownValue(*source)));
    case FigureFormat::Json: return bytesOf(toJson(shownValue(*source)));
    case FigureFormat::Tex: return texOf(*source, title, options);
    default: return pictureOf({{*source, title}}, format, options);
    }
}

Result<QByteArray> exportStage(const Scene& scene, const Stage& stage, const std::vector<QString>& titles,
                               FigureFormat format, const FigureOptions& options)
{
    if (const Result<Done> fits = check(options); !fits)
        return fits.error();
    if (!isForStages(format))
        return Error{ErrorCode::FormatNeedsPanel, {extensionOf(format).toStdString()}};
    const auto trace = std::make_shared<const Trace>(scene.trace);
    std::vector<Figure::Part> parts;
    for (std::size_t i = 0; i < stage.panels.size(); ++i) {
        Result<PictureSource> source = sourceFor(trace, stage.panels[i], options);
        if (!source)
            return source.error();
        parts.push_back({std::move(source).value(), i < titles.size() ? titles[i] : QString()});
    }
    if (isPicture(format))
        return pictureOf(parts, format, options, stage.columns);

    nlohmann::ordered_json values = nlohmann::ordered_json::object();
    for (const Figure::Part& part : parts) {
        // A value that several panels show appears once, whole.
        for (const ValueId value : valuesOf(part.source.panel)) {
            PictureSource whole = part.source;
            whole.panel.value = value;
            whole.panel.rows.clear();
            whole.columns.clear();
            const Result<PictureSource> chosen = withTokens(whole, options.tokens);
            if (!chosen)
                return chosen.error();
            values[scene.trace.value(value).symbol] = toJson(shownValue(*chosen));
        }
    }
    return bytesOf(nlohmann::ordered_json{{"stage", stage.id}, {"values", std::move(values)}});
}

} // namespace durchblick
