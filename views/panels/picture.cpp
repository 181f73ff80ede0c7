#include "views/panels/picture.h"

#include "views/panels/bars_picture.h"
#include "views/panels/calculation_picture.h"
#include "views/panels/contour_picture.h"
#include "views/panels/curve_picture.h"
#include "views/panels/diagram_picture.h"
#include "views/panels/heatmap_picture.h"
#include "views/panels/scatter_picture.h"
#include "views/panels/surface_picture.h"
#include "views/panels/table_picture.h"
#include "views/panels/tokens_picture.h"
#include "views/panels/vectors_picture.h"

namespace durchblick {

namespace {

template <class Kind>
std::unique_ptr<Picture> make(const PictureSource& source)
{
    return std::make_unique<Kind>(source);
}

} // namespace

std::unique_ptr<Picture> makePicture(const PictureSource& source)
{
    // Pieces have no numbers to colour or to measure; a table shows all that is known about them.
    const bool isMatrix = source.trace->value(source.panel.value).isMatrix();
    switch (source.panel.kind) {
    case PanelKind::Tokens: return make<TokensPicture>(source);
    case PanelKind::Heatmap: return isMatrix ? make<HeatmapPicture>(source) : make<TablePicture>(source);
    case PanelKind::Bars: return isMatrix ? make<BarsPicture>(source) : make<TablePicture>(source);
    case PanelKind::Vectors: return isMatrix ? make<VectorsPicture>(source) : make<TablePicture>(source);
    case PanelKind::Table: return make<TablePicture>(source);
    case PanelKind::Formula: return make<CalculationPicture>(source);
    case PanelKind::Scatter: return isMatrix ? make<ScatterPicture>(source) : make<TablePicture>(source);
    case PanelKind::Curve: return isMatrix ? make<CurvePicture>(source) : make<TablePicture>(source);
    case PanelKind::Contour:
        if (Relief::fits(source))
            return make<ContourPicture>(source);
        return isMatrix ? make<HeatmapPicture>(source) : make<TablePicture>(source);
    case PanelKind::Surface:
        if (Relief::fits(source))
            return make<SurfacePicture>(source);
        return isMatrix ? make<HeatmapPicture>(source) : make<TablePicture>(source);
    case PanelKind::Diagram: return make<DiagramPicture>(source);
    }
    return make<TablePicture>(source);
}

} // namespace durchblick
