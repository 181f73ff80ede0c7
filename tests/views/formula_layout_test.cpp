#include "core/trace/print.h"
#include "views/formula/layout.h"
#include "views/formula/math_font.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>

namespace durchblick {
namespace {

Formula parsed(const std::string& latex)
{
    const Result<Formula> formula = parseFormula(latex, "test");
    EXPECT_TRUE(formula.ok()) << latex;
    return formula.ok() ? *formula : Formula{};
}

FormulaPicture picture(const std::string& latex, const FormulaStyle& style = {})
{
    return FormulaPicture(parsed(latex), style);
}

QRectF rectOf(const FormulaPicture& formula, const QString& id)
{
    for (const LiveBox& live : formula.liveBoxes())
        if (live.id == id)
            return live.rect;
    ADD_FAILURE() << "no live term " << id.toStdString();
    return {};
}

/// What a mark covers with ink.
QRectF inkOf(const Mark& mark)
{
    if (const auto* text = std::get_if<TextMark>(&mark.what)) {
        const TextExtent extent = measured(text->text, text->px);
        return {text->at.x(), text->at.y() - extent.ascent, extent.advance, extent.ascent + extent.descent};
    }
    return std::get<PathMark>(mark.what).path.boundingRect();
}

std::string sumOf(int count)
{
    std::string sum;
    for (int i = 0; i < count; ++i)
        sum += (i > 0 ? "+" : "") + std::string(R"({\id{)") + std::to_string(2 * i) + R"(}{1{,}25}\cdot\id{)"
            + std::to_string(2 * i + 1) + "}{0{,}5}}";
    return sum;
}

const std::vector<std::string> formulas{
    R"(\id{scores}{s_j} = \frac{\id{q}{\mathbf{q}}\cdot\id{k}{\mathbf{k}_j}}{\sqrt{d}})",
    R"(w_j = \frac{e^{s_j}}{\sum_{i=1}^{n} e^{s_i}}, \quad \sum_{j} w_j = 1)",
    R"(\begin{pmatrix} 1 & 0{,}5 \\ -2 & x^2 \end{pmatrix}\begin{pmatrix} a \\ \frac{1}{b} \end{pmatrix})",
    R"(\mathrm{softmax}\left(\frac{QK^\top}{\sqrt{d_k}}\right)V)",
    R"(\sqrt{\frac{1}{n}\sum_{i=1}^n (x_i-\mu)^2 + \varepsilon} + x^{y^z}_{k_j} \leq \max_{x \in [0, 1)} f(x))",
    R"(\left[\frac{a}{b}\right]\left\{\frac{a}{b}\right\}\left|\frac{a}{b}\right| \text{für alle } i)",
    R"(\frac{)" + sumOf(4) + R"(}{\sqrt{4}} = 1{,}25)",
};

class EveryFormula : public testing::TestWithParam<std::tuple<std::size_t, bool, double>> {
protected:
    FormulaPicture set() const
    {
        const auto& [index, display, px] = GetParam();
        return picture(formulas[index], {.px = px, .display = display});
    }
};

TEST_P(EveryFormula, StandsWithinItsSize)
{
    const FormulaPicture formula = set();
    const QRectF all({0, 0}, formula.size());
    for (const Mark& mark : formula.marks())
        EXPECT_TRUE(all.contains(inkOf(mark))) << inkOf(mark).left() << ' ' << inkOf(mark).top();
    EXPECT_GT(formula.baseline(), 0);
    EXPECT_LT(formula.baseline(), formula.size().height());
}

TEST_P(EveryFormula, HasNoTextThatOverlapsAnother)
{
    const FormulaPicture formula = set();
    const double px = std::get<2>(GetParam());
    const auto& marks = formula.marks();
    for (std::size_t a = 0; a < marks.size(); ++a)
        for (std::size_t b = a + 1; b < marks.size(); ++b) {
            if (!std::holds_alternative<TextMark>(marks[a].what) || !std::holds_alternative<TextMark>(marks[b].what))
                continue;
            // Slanted letters may lean over their neighbour by a little.
            const QRectF common = inkOf(marks[a]).intersected(inkOf(marks[b]));
            EXPECT_LT(common.width() * common.height(), 0.02 * px * px)
                << std::get<TextMark>(marks[a].what).text.toStdString() << " and "
                << std::get<TextMark>(marks[b].what).text.toStdString();
        }
}

TEST_P(EveryFormula, PaintsNothingOutsideItsSize)
{
    const FormulaPicture formula = set();
    const int edge = 10;
    QImage image(int(formula.size().width()) + 2 * edge + 2, int(formula.size().height()) + 2 * edge + 2,
                 QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    std::set<QString> all;
    for (const LiveBox& live : formula.liveBoxes())
        all.insert(live.id);
    formula.paint(painter, QPointF(edge, edge), FormulaInk::of(Theme::light()), all);
    painter.end();
    const QRectF inside(edge - 1, edge - 1, formula.size().width() + 2, formula.size().height() + 2);
    int dark = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == Qt::white)
                continue;
            ++dark;
            ASSERT_TRUE(inside.contains(QPointF(x + 0.5, y + 0.5))) << x << ' ' << y;
        }
    EXPECT_GT(dark, 50);
}

INSTANTIATE_TEST_SUITE_P(All, EveryFormula,
                         testing::Combine(testing::Range(std::size_t(0), formulas.size()), testing::Bool(),
                                          testing::Values(12.0, 20.0, 40.0)));

TEST(FormulaLayout, LiveBoxesContainWhatTheyWrapAndNothingElse)
{
    for (const std::string& latex : formulas) {
        const FormulaPicture formula = picture(latex);
        for (const LiveBox& live : formula.liveBoxes()) {
            int own = 0;
            for (const Mark& mark : formula.marks()) {
                if (mark.live != live.id)
                    continue;
                ++own;
                EXPECT_TRUE(live.rect.adjusted(-0.5, -0.5, 0.5, 0.5).contains(inkOf(mark))) << live.id.toStdString();
            }
            EXPECT_GT(own, 0) << live.id.toStdString();
            EXPECT_EQ(formula.idAt(live.rect.center()), live.id);
        }
    }
}

TEST(FormulaLayout, FindsTheInnermostLiveTermAndNoneBesideIt)
{
    const FormulaPicture formula = picture(R"(\id{outer}{x + \id{inner}{y}} = z)");
    EXPECT_EQ(formula.idAt(rectOf(formula, "inner").center()), "inner");
    EXPECT_EQ(formula.idAt(rectOf(formula, "outer").topLeft() + QPointF(2, 4)), "outer");
    EXPECT_EQ(formula.idAt({formula.size().width() - 5, formula.size().height() / 2}), "");
}

TEST(FormulaLayout, StacksAFractionAroundTheAxis)
{
    const FormulaPicture formula = picture(R"(\frac{\id{above}{a}}{\id{below}{b}})");
    const double axis = formula.baseline() - mathConstants().axis * 20;
    EXPECT_LT(rectOf(formula, "above").bottom(), axis);
    EXPECT_GT(rectOf(formula, "below").top(), axis);
    EXPECT_NEAR(rectOf(formula, "above").center().x(), rectOf(formula, "below").center().x(), 0.5);
}

TEST(FormulaLayout, PutsLimitsAboveAndBelowOnlyInDisplay)
{
    const std::string sum = R"(\sum_{\id{from}{i}}^{\id{to}{n}} x)";
    const FormulaPicture display = picture(sum);
    EXPECT_NEAR(rectOf(display, "from").center().x(), rectOf(display, "to").center().x(), 1);
    const FormulaPicture inLine = picture(sum, {.px = 20, .display = false});
    EXPECT_LT(inLine.size().height(), display.size().height() * 0.8);
}

TEST(FormulaLayout, GrowsBracketsWithWhatTheyHold)
{
    const double low = picture(R"(\left(a\right))").size().height();
    const double high = picture(R"(\left(\frac{a}{b}\right))").size().height();
    EXPECT_GT(high, 1.6 * low);
    // Small ones are the font's own.
    EXPECT_EQ(picture("(a)").texts(), (QStringList{"(", QString::fromUtf8("𝑎"), ")"}));
}

TEST(FormulaLayout, SetsSingleLettersInItalicsAndVectorsBold)
{
    EXPECT_EQ(picture(R"(h W \mathbf{q} \alpha 2)").texts(),
              (QStringList{QString::fromUtf8("ℎ"), QString::fromUtf8("𝑊"), QString::fromUtf8("𝐪"),
                           QString::fromUtf8("𝛼"), "2"}));
}

TEST(FormulaLayout, KeepsAMinusSignCloseToItsNumberAndApartInADifference)
{
    const double sign = picture("-2").size().width();
    const double difference = picture("1-2").size().width() - picture("1").size().width() + 8;
    EXPECT_GT(difference, sign + 0.3 * 20);
}

/// Brackets are text only as long as they are small.
QStringList withoutBrackets(const FormulaPicture& formula)
{
    QStringList texts = formula.texts();
    texts.removeAll("(");
    texts.removeAll(")");
    return texts;
}

class Wrapped : public testing::TestWithParam<std::string> {};

TEST_P(Wrapped, KeepsToTheWidthAndLosesNothing)
{
    const FormulaPicture whole = picture(GetParam());
    for (const double width : {700.0, 420.0, 320.0, 220.0}) {
        const FormulaPicture wrapped = picture(GetParam(), {.px = 20, .display = true, .width = width});
        EXPECT_LE(wrapped.size().width(), width + 0.01) << width;
        EXPECT_TRUE(withoutBrackets(wrapped) == withoutBrackets(whole)) << width;
        EXPECT_EQ(wrapped.liveBoxes().size(), whole.liveBoxes().size());
        const QRectF all({0, 0}, wrapped.size());
        for (const Mark& mark : wrapped.marks())
            EXPECT_TRUE(all.contains(inkOf(mark)));
        for (std::size_t a = 0; a < wrapped.liveBoxes().size(); ++a)
            for (std::size_t b = a + 1; b < wrapped.liveBoxes().size(); ++b) {
                const QRectF common = wrapped.liveBoxes()[a].rect.intersected(wrapped.liveBoxes()[b].rect);
                EXPECT_LT(common.width() * common.height(), 1) << a << ' ' << b;
            }
    }
    EXPECT_GT(whole.size().width(), 700);
}

INSTANTIATE_TEST_SUITE_P(Everywhere, Wrapped,
                         testing::Values("x = " + sumOf(40), R"(\frac{)" + sumOf(40) + R"(}{\sqrt{4}} = 1{,}25)",
                                         R"(\ln()" + sumOf(40) + ")", R"(\sqrt{)" + sumOf(40) + "}",
                                         "e^{" + sumOf(40) + "}", R"(\frac{a}{)" + sumOf(40) + "}",
                                         R"(\frac{\frac{)" + sumOf(40) + R"(}{2}}{\sqrt{)" + sumOf(40) + "}}"));

TEST(FormulaLayout, IndentsTheLinesAfterTheFirst)
{
    const FormulaPicture wrapped = picture(sumOf(12), {.px = 20, .display = true, .width = 300});
    double first = 1e9;
    double later = 1e9;
    int laterLines = 0;
    for (const LiveBox& live : wrapped.liveBoxes()) {
        const bool isFirst = live.rect.top() < wrapped.baseline();
        double& left = isFirst ? first : later;
        left = std::min(left, live.rect.left());
        laterLines += isFirst ? 0 : 1;
    }
    EXPECT_GT(laterLines, 0);
    EXPECT_GT(later, first + 15);
}

TEST(FormulaLayout, LightsAProductAsOne)
{
    const FormulaPicture formula = picture(R"({\id{0}{1}\cdot\id{1}{0}} + {\id{2}{1}\cdot\id{3}{1{,}5}} + \id{4}{7})");
    const std::vector<QRectF> frames = formula.litFrames({"2", "3"});
    ASSERT_EQ(frames.size(), 1u);
    EXPECT_TRUE(frames[0].contains(rectOf(formula, "2")));
    EXPECT_TRUE(frames[0].contains(rectOf(formula, "3")));
    EXPECT_FALSE(frames[0].intersects(rectOf(formula, "1")));
    EXPECT_EQ(formula.litFrames({"0", "3", "4"}).size(), 3u);
    EXPECT_TRUE(formula.litFrames({}).empty());
}

TEST(FormulaLayout, GroupsTheProductsOfAnExpression)
{
    using Kind = Expression::Kind;
    const auto cell = [](double value, int column) { return Expression::ofCell(value, Cell{ValueId{0}, 0, column}); };
    const Expression sum(
        Kind::Sum,
        {Expression(Kind::Product, {cell(1, 0), cell(2, 1)}), Expression(Kind::Product, {cell(3, 2), cell(4, 3)})});
    const FormulaPicture formula(toFormula(sum, {}));
    ASSERT_EQ(formula.liveBoxes().size(), 4u);
    EXPECT_EQ(formula.liveBoxes()[0].group, formula.liveBoxes()[1].group);
    EXPECT_EQ(formula.liveBoxes()[2].group, formula.liveBoxes()[3].group);
    EXPECT_NE(formula.liveBoxes()[0].group, formula.liveBoxes()[2].group);
}

TEST(FormulaLayout, PaintsLiveTermsInTheirColour)
{
    const FormulaPicture formula = picture(R"(\id{q}{\mathbf{M}})", {.px = 60});
    FormulaInk ink = FormulaInk::of(Theme::light());
    ink.ofLive = [](const QString& id) { return id == "q" ? QColor(Qt::red) : QColor(); };
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    formula.paint(painter, {0, 0}, ink);
    painter.end();
    int red = 0;
    for (int y = 0; y < 100; ++y)
        for (int x = 0; x < 100; ++x)
            red += image.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
    EXPECT_GT(red, 100);
}

TEST(FormulaLayout, StaysTextInSvg)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    const FormulaPicture formula = picture(R"(\frac{1{,}25}{\sqrt{4}})");
    generator.setSize(formula.size().toSize());
    QPainter painter(&generator);
    formula.paint(painter, {0, 0}, FormulaInk::of(Theme::light()));
    painter.end();
    EXPECT_TRUE(bytes.contains(">1,25</text>")) << bytes.toStdString();
}

TEST(FormulaLayout, SetsAnEmptyFormula)
{
    const FormulaPicture formula(Formula{});
    EXPECT_TRUE(formula.texts().isEmpty());
    EXPECT_EQ(formula.idAt({0, 0}), "");
}

} // namespace
} // namespace durchblick
