#include "views/panels/diagram_picture.h"

#include "core/ops/add.h"
#include "core/ops/multiply.h"
#include "core/ops/products.h"
#include "core/ops/softmax.h"
#include "core/ops/square.h"
#include "core/scene/panel_values.h"
#include "core/trace/backward.h"
#include "views/diagram/edges.h"
#include "views/export/export.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>

namespace durchblick {
namespace {

struct Computed {
    std::shared_ptr<const Trace> trace;
    Gradients gradients;

    ValueId operator[](const char* symbol) const { return (*trace)[symbol]; }
    Panel panel(const std::vector<std::string>& symbols) const
    {
        Panel panel{.kind = PanelKind::Diagram, .value = (*trace)[symbols.back()]};
        for (const std::string& symbol : symbols)
            panel.nodes.push_back({(*trace)[symbol]});
        return panel;
    }
    /// With all gradients of what is not given.
    Panel withGradients(const std::vector<std::string>& symbols) const
    {
        Panel full = panel(symbols);
        for (Node& node : full.nodes)
            if (trace->value(node.value).role != Role::Given)
                node.gradient = gradients.at(node.value);
        return full;
    }
    PictureSource source(Panel panel) const
    {
        Look look;
        look.numbers = {2, true, false};
        return {trace, std::move(panel), look, {}};
    }
};

void addNumber(Trace& trace, const char* symbol, double number, Role role)
{
    trace.add({symbol, share(Matrix(Matrix::Constant(1, 1, number))), nullptr, nullptr, role, Purpose::None});
}

const std::vector<std::string> smallNodes{"w", "x", "b", "t", "u", "y", "e", "L"};

/// L = (w·x + b - t)² with w = 0.5, x = 2, b = 0.5, t = 4.
const Computed& small()
{
    static const Computed made = [] {
        Trace trace;
        addNumber(trace, "w", 0.5, Role::Parameter);
        addNumber(trace, "x", 2, Role::Given);
        addNumber(trace, "b", 0.5, Role::Parameter);
        addNumber(trace, "t", 4, Role::Given);
        trace.apply(multiply(), {}, {trace["w"], trace["x"]}, {"u"});
        trace.apply(add(), {}, {trace["u"], trace["b"]}, {"y"});
        trace.apply(subtract(), {}, {trace["y"], trace["t"]}, {"e"});
        trace.apply(square(), {}, {trace["e"]}, {"L"});
        Differentiated both = backward(trace, trace["L"]);
        return Computed{std::make_shared<const Trace>(std::move(both.trace)), std::move(both.gradients)};
    }();
    return made;
}

/// A row asks four others: q and k meet, a softmax weighs v; v passes over the layer of the weights.
const Computed& attention()
{
    static const Computed made = [] {
        Trace trace;
        const auto addMatrix = [&](const char* symbol, Eigen::Index rows, Eigen::Index columns, Role role) {
            Matrix matrix(rows, columns);
            for (Eigen::Index i = 0; i < matrix.size(); ++i)
                matrix(i / columns, i % columns) = double((i * 7) % 5) / 4 - 0.5;
            const SharedLabels words = rows == 4 ? share(Labels{"Paris", "ist", "die", "Hauptstadt"}) : nullptr;
            trace.add({symbol, share(std::move(matrix)), words, nullptr, role, Purpose::None});
        };
        addMatrix("x", 4, 3, Role::Given);
        addMatrix("q", 1, 3, Role::Parameter);
        addMatrix("W_K", 3, 3, Role::Parameter);
        addMatrix("W_V", 3, 3, Role::Parameter);
        trace.apply(matmulTransposed(), {}, {trace["x"], trace["W_K"]}, {"k", Purpose::Key});
        trace.apply(matmulTransposed(), {}, {trace["x"], trace["W_V"]}, {"v", Purpose::Value});
        trace.apply(matmulTransposed(), {}, {trace["q"], trace["k"]}, {"scores"});
        trace.apply(softmax(), {}, {trace["scores"]}, {"a"});
        trace.apply(matmul(), {}, {trace["a"], trace["v"]}, {"h"});
        trace.apply(rowSum(), {}, {trace["h"]}, {"L"});
        Differentiated both = backward(trace, trace["L"]);
        return Computed{std::make_shared<const Trace>(std::move(both.trace)), std::move(both.gradients)};
    }();
    return made;
}
const std::vector<std::string> attentionNodes{"x", "q", "W_K", "W_V", "k", "v", "a", "h", "L"};

std::set<std::string> edgeNames(const Computed& computed, const Panel& panel)
{
    const DiagramPicture picture(computed.source(panel));
    std::set<std::string> names;
    for (int edge = 0; edge < int(picture.edges().size()); ++edge) {
        const auto symbol = [&](int node) {
            return computed.trace->value(panel.nodes[std::size_t(node)].value).symbol;
        };
        const DiagramEdge& at = picture.edges()[std::size_t(edge)];
        names.insert(symbol(at.from) + ">" + symbol(at.to) + " " + picture.labelOf(edge).toStdString());
    }
    return names;
}

TEST(Diagram, TakesItsArrowsFromTheTraceAcrossWhatIsNoNode)
{
    EXPECT_EQ(edgeNames(small(), small().panel(smallNodes)),
              (std::set<std::string>{"w>u ·", "x>u ·", "u>y +", "b>y +", "y>e −", "t>e −", "e>L ( )²"}));
    EXPECT_EQ(edgeNames(small(), small().panel({"w", "t", "L"})),
              (std::set<std::string>{"w>L · + − ( )²", "t>L − ( )²"}));
    EXPECT_EQ(edgeNames(attention(), attention().panel(attentionNodes)),
              (std::set<std::string>{"x>k ·", "W_K>k ·", "x>v ·", "W_V>v ·", "q>a · softmax", "k>a · softmax", "a>h ·",
                                     "v>h ·", "h>L Σ"}));
}

TEST(Diagram, SetsEachNodeBehindWhatItIsComputedFrom)
{
    const DiagramPicture picture(small().source(small().panel(smallNodes)));
    const auto layerOf = [&](int node) { return picture.layers().points[std::size_t(node)].layer; };
    EXPECT_EQ(layerOf(7), 4) << "w, u, y, e, L";
    EXPECT_EQ(layerOf(0), 0);
    EXPECT_EQ(layerOf(2), 1) << "b is needed by y, so it stands right before it";
    EXPECT_EQ(layerOf(3), 2) << "t is needed by e";
    EXPECT_EQ(picture.layers().crossings(), 0);
    for (const DiagramEdge& edge : picture.edges())
        EXPECT_LT(picture.cardOf(edge.from).right(), picture.cardOf(edge.to).left());
}

TEST(Diagram, CrossesNoLinesThatNeedNotCross)
{
    // Listed so that the order of the list crosses twice.
    std::vector<DiagramEdge> edges{{0, 4}, {1, 3}, {2, 5}, {0, 5}, {1, 4}};
    EXPECT_LE(layersOf(6, edges).crossings(), 0);
}

/// Sizes as in a window of 1280 × 800, narrower, and on paper.
const std::vector<QSizeF> sizes{{612, 540}, {500, 360}, {1200, 640}, {820, 700}};

TEST(Diagram, NeverLaysCardsOverEachOther)
{
    for (const Computed* computed : {&small(), &attention()}) {
        const auto& nodes = computed == &small() ? smallNodes : attentionNodes;
        DiagramPicture picture(computed->source(computed->withGradients(nodes)));
        for (const QSizeF size : sizes) {
            picture.layOut(size);
            const QRectF all = QRectF(QPointF(), size).adjusted(-1, -1, 1, 1);
            for (int a = 0; a < int(nodes.size()); ++a) {
                EXPECT_TRUE(all.contains(picture.cardOf(a))) << nodes[std::size_t(a)] << ' ' << size.width();
                for (int b = 0; b < a; ++b)
                    EXPECT_FALSE(picture.cardOf(a).intersects(picture.cardOf(b)))
                        << nodes[std::size_t(a)] << nodes[std::size_t(b)] << ' ' << size.width();
            }
        }
    }
}

TEST(Diagram, LeadsNoArrowThroughACard)
{
    DiagramPicture picture(attention().source(attention().withGradients(attentionNodes)));
    for (const QSizeF size : sizes) {
        picture.layOut(size);
        for (int edge = 0; edge < int(picture.edges().size()); ++edge)
            for (int node = 0; node < int(attentionNodes.size()); ++node)
                for (double along = 0; along <= 1; along += 0.01)
                    EXPECT_FALSE(picture.cardOf(node)
                                     .adjusted(1, 1, -1, -1)
                                     .contains(picture.pathOf(edge).pointAtPercent(along)))
                        << edge << ' ' << attentionNodes[std::size_t(node)] << ' ' << size.width();
    }
}

TEST(Diagram, FindsEveryNumberAndItsGradientWhereItPaintsThem)
{
    for (const Computed* computed : {&small(), &attention()}) {
        const auto& nodes = computed == &small() ? smallNodes : attentionNodes;
        const Panel panel = computed->withGradients(nodes);
        DiagramPicture picture(computed->source(panel));
        for (const QSizeF size : sizes) {
            picture.layOut(size);
            for (const ValueId value : valuesOf(panel)) {
                const Value& shown = computed->trace->value(value);
                for (int row = 0; row < shown.rowCount(); ++row)
                    for (int column = 0; column < shown.columnCount(); ++column) {
                        const Cell cell{value, row, column};
                        ASSERT_TRUE(picture.rectOf(cell)) << shown.symbol;
                        EXPECT_EQ(picture.cellAt(picture.rectOf(cell)->center()), cell) << shown.symbol;
                    }
            }
        }
    }
}

TEST(Diagram, ShowsNumbersOnlyOnceTheyAreComputed)
{
    Panel panel = small().panel(smallNodes);
    panel.marked = {5, 6, 7};
    const DiagramPicture picture(small().source(panel));
    EXPECT_TRUE(picture.rectOf({small()["u"], 0, 0}));
    EXPECT_FALSE(picture.rectOf({small()["L"], 0, 0}));
    EXPECT_TRUE(picture.texts().contains("L")) << "its card stands there, empty";
    EXPECT_FALSE(picture.texts().contains("6,25"));
    EXPECT_TRUE(DiagramPicture(small().source(small().panel(smallNodes))).texts().contains("6,25"));
}

TEST(Diagram, KeepsRoomForGradientsSoThatNothingMovesWhenTheyCome)
{
    DiagramPicture before(attention().source(attention().panel(attentionNodes)));
    DiagramPicture after(attention().source(attention().withGradients(attentionNodes)));
    before.layOut({900, 600});
    after.layOut({900, 600});
    for (int node = 0; node < int(attentionNodes.size()); ++node)
        EXPECT_EQ(before.cardOf(node), after.cardOf(node)) << attentionNodes[std::size_t(node)];
    EXPECT_FALSE(before.texts().contains("∂"));
    EXPECT_TRUE(after.texts().contains("∂"));
}

TEST(Diagram, ShowsTheWayBackOnlyWhereGradientsAreKnownOnBothEnds)
{
    Panel panel = small().withGradients(smallNodes);
    for (const int node : {0, 2, 4})
        panel.nodes[std::size_t(node)].gradient.reset();
    const DiagramPicture picture(small().source(panel));
    std::set<std::pair<int, int>> flowing;
    for (int edge = 0; edge < int(picture.edges().size()); ++edge)
        if (picture.flowsBack(edge))
            flowing.insert({picture.edges()[std::size_t(edge)].from, picture.edges()[std::size_t(edge)].to});
    EXPECT_EQ(flowing, (std::set<std::pair<int, int>>{{5, 6}, {6, 7}})) << "y and e, no further; t has no gradient";
}

TEST(Diagram, LeadsArrowKeysFromCardToCard)
{
    const DiagramPicture picture(small().source(small().withGradients(smallNodes)));
    const Cell u{small()["u"], 0, 0}, y{small()["y"], 0, 0}, slope{small().gradients.at(small()["u"]), 0, 0};
    EXPECT_EQ(picture.beside(u, 1, 0), y);
    EXPECT_EQ(picture.beside(u, 0, 1), slope) << "down to its gradient";
    EXPECT_EQ(picture.beside(slope, 0, -1), u);
    const Cell last{small()["L"], 0, 0};
    EXPECT_EQ(picture.beside(last, 1, 0), last) << "nothing stands behind the loss";
}

TEST(Diagram, WritesNamesBesideVectorsWhereThereIsRoom)
{
    Panel panel = attention().panel(attentionNodes);
    DiagramPicture picture(attention().source(panel));
    picture.layOut({560, 400});
    EXPECT_FALSE(picture.texts().contains("Hauptstadt"));
    picture.layOut({1600, 900});
    EXPECT_TRUE(picture.texts().contains("Hauptstadt"));
    EXPECT_TRUE(picture.showsMatrixNumbers());
}

TEST(Diagram, SaysWhatHasNoRoomInATip)
{
    DiagramPicture picture(attention().source(attention().panel(attentionNodes)));
    const Cell cell{attention()["k"], 3, 0};
    EXPECT_TRUE(picture.toolTipAt(picture.rectOf(cell)->center()).startsWith("k · Hauptstadt"));
}

TEST(Diagram, GoesToPaperAsTextAndToFilesAsEachOfItsValues)
{
    const Panel panel = small().withGradients(smallNodes);
    const Result<QByteArray> svg = exportPanel(*small().trace, panel, "Graph", FigureFormat::Svg, {});
    ASSERT_TRUE(svg.ok());
    for (const char* text : {"Graph", "∂", "softmax"})
        EXPECT_EQ(svg->contains(text), std::string(text) != "softmax") << text;
    EXPECT_TRUE(svg->contains("6,25"));
    EXPECT_TRUE(exportPanel(*small().trace, panel, "Graph", FigureFormat::Pdf, {}).ok());
    Scene scene;
    scene.trace = *small().trace;
    const Stage stage{.id = "graph", .panels = {panel}};
    const auto json =
        nlohmann::json::parse(exportStage(scene, stage, {"Graph"}, FigureFormat::Json, {})->toStdString());
    for (const char* symbol : {"w", "L", "d_w", "d_L"})
        EXPECT_TRUE(json.at("values").contains(symbol)) << symbol;
}

TEST(Diagram, PaintsTheNewestGradientDifferently)
{
    Panel panel = small().withGradients(smallNodes);
    const auto painted = [](const PictureSource& source) {
        DiagramPicture picture(source);
        QImage image(700, 300, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        picture.layOut({700, 300});
        picture.paint(painter, nullptr);
        return image;
    };
    const QImage plain = painted(small().source(panel));
    panel.focus = Cell{small().gradients.at(small()["u"]), 0, 0};
    EXPECT_NE(painted(small().source(panel)), plain);
}

} // namespace
} // namespace durchblick
