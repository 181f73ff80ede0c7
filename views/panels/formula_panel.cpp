#include "views/panels/formula_panel.h"

#include "views/panels/calculation_picture.h"
#include "views/selection/selection.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double padding = 16;
constexpr double cardRadius = 12;

} // namespace

class FormulaPanel::Private {
public:
    Private(FormulaPanel& panel, Selection& shared, const Look& given)
        : q(panel), selection(shared), look(given), ink(given)
    {}

    void make();
    void selectionChanged();
    std::optional<Cell> cellAt(QPointF point) const
    {
        return picture ? picture->cellAt(point - QPointF(pad(), pad())) : std::nullopt;
    }
    double pad() const { return padding * ink.unit; }

    FormulaPanel& q;
    Selection& selection;
    Look look;
    Ink ink;
    Formula general;
    std::optional<ValueId> generalOf;
    std::unique_ptr<CalculationPicture> picture;
    // What the picture was made from.
    std::shared_ptr<const Trace> trace;
    std::optional<Cell> subject;
    int depth = 0;
};

void FormulaPanel::Private::make()
{
    trace = selection.trace();
    subject = selection.subject();
    depth = selection.depth();
    const int before = q.heightForWidth(q.width());
    picture.reset();
    if (const Explanation* explanation = selection.explanation()) {
        const bool fits = !generalOf || generalOf == subject->value || generalOf == selection.computed()->value;
        picture = std::make_unique<CalculationPicture>(trace, *explanation, fits ? general : Formula(), look);
        picture->layOut(q.pictureRect().size());
    }
    q.setAccessibleDescription(picture ? picture->text() : QString());
    if (q.heightForWidth(q.width()) != before) {
        q.updateGeometry();
        emit q.heightChanged();
    }
    q.update();
}

void FormulaPanel::Private::selectionChanged()
{
    if (trace != selection.trace() || subject != selection.subject() || depth != selection.depth())
        make();
    q.update();
}

FormulaPanel::FormulaPanel(Selection& selection, const Look& look, QWidget* parent)
    : QWidget(parent), m(std::make_unique<Private>(*this, selection, look))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Calculation"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m->make();
    connect(&selection, &Selection::changed, this, [this] { m->selectionChanged(); });
}

FormulaPanel::~FormulaPanel() = default;

void FormulaPanel::setLook(const Look& look)
{
    m->look = look;
    m->ink = Ink(look);
    m->make();
}

void FormulaPanel::setGeneral(const Formula& general, std::optional<ValueId> of)
{
    m->general = general;
    m->generalOf = of;
    m->make();
}

const Picture* FormulaPanel::picture() const { return m->picture.get(); }

QRectF FormulaPanel::pictureRect() const { return QRectF(rect()).adjusted(m->pad(), m->pad(), -m->pad(), -m->pad()); }

QSize FormulaPanel::sizeHint() const
{
    if (!m->picture)
        return {int(2 * m->pad()), 0};
    const QSizeF size = m->picture->comfortableSize() + QSizeF(2 * m->pad(), 2 * m->pad());
    return {int(std::ceil(size.width())), int(std::ceil(size.height()))};
}

QSize FormulaPanel::minimumSizeHint() const { return {int(120 * m->ink.unit), m->picture ? int(3 * m->pad()) : 0}; }

int FormulaPanel::heightForWidth(int width) const
{
    return m->picture ? int(std::ceil(m->picture->heightFor(std::max(1.0, width - 2 * m->pad())) + 2 * m->pad())) : 0;
}

bool FormulaPanel::event(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Calculation"));
    return QWidget::event(event);
}

void FormulaPanel::paintEvent(QPaintEvent*)
{
    if (!m->picture)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = hasFocus() ? 2 : 1;
    painter.setPen(QPen(hasFocus() ? m->ink.theme.accent : m->ink.theme.line, width));
    painter.setBrush(m->ink.theme.surface);
    const double radius = cardRadius * m->ink.unit;
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
    painter.translate(m->pad(), m->pad());
    m->picture->paint(painter, &m->selection);
}

void FormulaPanel::resizeEvent(QResizeEvent*)
{
    if (m->picture)
        m->picture->layOut(pictureRect().size());
}

void FormulaPanel::mouseMoveEvent(QMouseEvent* event)
{
    const std::optional<Cell> cell = m->cellAt(event->position());
    setCursor(cell ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m->selection.point(cell);
}

void FormulaPanel::mouseReleaseEvent(QMouseEvent* event)
{
    if (const auto cell = m->cellAt(event->position()); cell && event->button() == Qt::LeftButton)
        m->selection.open(*cell);
}

void FormulaPanel::leaveEvent(QEvent*) { m->selection.point(std::nullopt); }

void FormulaPanel::focusInEvent(QFocusEvent*) { update(); }

void FormulaPanel::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        m->selection.point(std::nullopt);
    update();
}

void FormulaPanel::keyPressEvent(QKeyEvent* event)
{
    const auto cells = m->picture ? m->picture->cells() : std::vector<std::vector<Cell>>();
    const bool moves = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (cells.empty() || event->modifiers().testFlag(Qt::AltModifier) || !(moves || opens)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const std::vector<Cell>& row = cells.front();
    const auto pointed =
        m->selection.pointed() ? std::find(row.begin(), row.end(), *m->selection.pointed()) : row.end();
    if (opens) {
        if (pointed != row.end())
            m->selection.open(*pointed);
        return;
    }
    int next = event->key() == Qt::Key_Right ? 0 : int(row.size()) - 1;
    if (pointed != row.end())
        next =
            std::clamp(int(pointed - row.begin()) + (event->key() == Qt::Key_Right ? 1 : -1), 0, int(row.size()) - 1);
    m->selection.point(row[std::size_t(next)]);
}

} // namespace durchblick
