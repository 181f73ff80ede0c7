#include "views/panels/panel_widget.h"

#include "views/panels/calculation.h"
#include "views/panels/cell_editor.h"
#include "views/panels/panel_accessible.h"
#include "views/panels/panel_title.h"
#include "views/panels/shown.h"
#include "views/selection/selection.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>
#include <utility>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double cardRadius = 12;
constexpr double cardPadding = 16;
constexpr double ringRoom = 3; // around pictures without a card, and around each changed cell

} // namespace

class PanelWidget::Private {
public:
    Private(PanelWidget& panel, Selection& shared) : q(panel), selection(shared) {}

    /// A new value may be the editor's own doing, so it must outlive the key that ended it.
    void endEditing()
    {
        if (!editor)
            return;
        editor->hide();
        editor->deleteLater();
        editor = nullptr;
    }
    void make(PictureSource newSource, QString newTitle);
    void layOut();
    void makeActions();
    void translate();
    void updateActions();
    void selectionChanged();
    bool moveCursor(QKeyEvent* event);
    bool moveView(QKeyEvent* event);
    bool drag(QMouseEvent* event);
    bool dragPlace(QMouseEvent* event);
    void pick(QPointF place);
    /// Whether a click on this cell sets the place that the panel picks.
    bool picks(const std::optional<Cell>& cell) const
    {
        return cell && !source.panel.picks.empty() && cell->value == source.panel.value && picture->mapPlaceOf(*cell);
    }
    bool holdsPlace(const QMouseEvent* event, const std::optional<Cell>& cell) const;
    QString hint() const;
    bool viewChanged(bool changed);
    void startEditing(const QString& text);
    void openCursor();
    std::optional<std::pair<int, int>> placeOf(const Cell& cell) const;
    std::optional<Cell> cellAt(QPointF point) const { return picture->cellAt(point - origin); }
    /// The cell that an action means: the cursor's.
    std::optional<Cell> meant() const { return cursor; }
    bool hasCard() const { return source.panel.kind != PanelKind::Tokens; }
    double padding() const { return (hasCard() ? cardPadding : ringRoom) * ink->unit; }
    QSizeF around() const { return {2 * padding(), 2 * padding() + heading.height()}; }

    PanelWidget& q;
    Selection& selection;
    PictureSource source;
    QString title;
    PanelTitle heading;
    std::optional<Ink> ink;
    std::unique_ptr<Picture> picture;
    std::string shownSymbol; // of the value in the picture
    QPointF origin;
    std::vector<std::vector<Cell>> cells;
    std::optional<Cell> cursor;
    bool editable = false;
    bool showsFocus = false;
    bool pressed = false;
    std::optional<QPointF> heldAt; // where the mouse holds the plane, or would if it moved
    bool drags = false;
    bool dragsPlace = false;             // a drag moves the place that the panel picks
    bool isPicking = false;              // it has done so already
    std::optional<QPointF> lateForPlace; // where it is, if following it takes too long
    Actions actions{};
    QPointer<CellEditor> editor;
    // What was painted last, so that a change repaints these cells only.
    std::vector<Cell> lit;
    std::vector<Cell> sources;
};

void PanelWidget::Private::make(PictureSource newSource, QString newTitle)
{
    source = std::move(newSource);
    title = std::move(newTitle);
    ink.emplace(source.look);
    heading = PanelTitle(source, title);
    std::unique_ptr<Picture> next = makePicture(source);
    if (picture && shownSymbol == source.trace->value(source.panel.value).symbol)
        next->continueFrom(*picture);
    picture = std::move(next);
    shownSymbol = source.trace->value(source.panel.value).symbol;
    cells = picture->cells();
    if (cursor && !placeOf(*cursor))
        cursor.reset();
    if (!cursor && source.panel.focus && placeOf(*source.panel.focus))
        cursor = source.panel.focus;
    if (!cursor && !cells.empty() && !cells.front().empty())
        cursor = cells.front().front();
    endEditing();
    q.setAccessibleName(title.isEmpty() ? QString::fromStdString(source.trace->value(source.panel.value).symbol)
                                        : title);
    q.setAccessibleDescription(source.panel.picks.empty() ? heading.shape() : hint());
    updateActions();
    layOut();
}

void PanelWidget::Private::layOut()
{
    origin = {padding(), padding() + heading.height()};
    const QSizeF room = QSizeF(q.size()) - around();
    picture->layOut({std::max(1.0, room.width()), std::max(1.0, room.height())});
    q.update();
}

std::optional<std::pair<int, int>> PanelWidget::Private::placeOf(const Cell& cell) const
{
    for (std::size_t row = 0; row < cells.size(); ++row)
        for (std::size_t column = 0; column < cells[row].size(); ++column)
            if (cells[row][column] == cell)
                return std::pair(int(row), int(column));
    return std::nullopt;
}

void PanelWidget::Private::makeActions()
{
    const auto add = [this](QKeySequence keys, auto&& run) {
        auto* action = new QAction(&q);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        q.addAction(action);
        QObject::connect(action, &QAction::triggered, &q, run);
        return action;
    };
    actions.edit = add(Qt::Key_F2, [this] {
        if (cursor)
            startEditing(QString());
    });
    actions.copyNumbers = add(QKeySequence::Copy, [this] {
        const Shown shown(source);
        QApplication::clipboard()->setText(
            forSpreadsheet(shown.value(), shown.rows(), shown.columns(), source.look.comma()));
    });
    actions.paste = add(QKeySequence::Paste, [this] {
        const QString text = QApplication::clipboard()->text();
        if (cursor && !text.trimmed().isEmpty())
            emit q.blockPasted(*cursor, text);
    });
    actions.copyCalculation = add({}, [this] {
        if (const auto cell = meant())
            QApplication::clipboard()->setText(
                calculationAsText(*source.trace, *cell, selection.depth(), source.look.numbers));
    });
    actions.copyLatex = add({}, [this] {
        if (const auto cell = meant())
            QApplication::clipboard()->setText(
                calculationAsLatex(*source.trace, *cell, selection.depth(), source.look.numbers));
    });
    actions.copyAddress = add({}, [this] {
        if (const auto cell = meant())
            emit q.addressRequested(*cell);
    });
    actions.exportPanel = add({}, [this] { emit q.exportRequested(); });
    translate();
}

void PanelWidget::Private::translate()
{
    actions.edit->setText(PanelWidget::tr("Change the number"));
    actions.copyNumbers->setText(PanelWidget::tr("Copy for a spreadsheet"));
    actions.paste->setText(PanelWidget::tr("Paste numbers"));
    actions.copyCalculation->setText(PanelWidget::tr("Copy the calculation as text"));
    actions.copyLatex->setText(PanelWidget::tr("Copy the calculation as LaTeX"));
    actions.copyAddress->setText(PanelWidget::tr("Copy the address of this cell"));
    actions.exportPanel->setText(PanelWidget::tr("Export this panel…"));
}

void PanelWidget::Private::updateActions()
{
    if (!actions.edit)
        return;
    // In a diagram, what was computed stands beside what it was computed from.
    const Value* meantValue = cursor ? &source.trace->value(cursor->value) : &source.trace->value(source.panel.value);
    const bool isGiven = source.panel.kind != PanelKind::Diagram
        || (cursor && !source.trace->producer(cursor->value) && meantValue->role != Role::Gradient);
    const bool canEdit = editable && meantValue->isMatrix() && !cells.empty() && isGiven;
    for (QAction* action : {actions.edit, actions.paste}) {
        action->setEnabled(canEdit);
        action->setVisible(canEdit);
    }
    for (QAction* action : {actions.copyCalculation, actions.copyLatex, actions.copyAddress})
        action->setEnabled(cursor.has_value());
}

void PanelWidget::Private::selectionChanged()
{
    std::vector<Cell> nowLit;
    for (const auto& cell : {selection.pointed(), selection.subject()})
        if (cell && picture->rectOf(*cell))
            nowLit.push_back(*cell);
    std::vector<Cell> nowSources;
    for (const Cell& cell : selection.sources()) {
        if (!picture->rectOf(cell))
            continue;
        nowSources.push_back(cell);
        if (selection.isLit(cell))
            nowLit.push_back(cell);
    }
    // Whether the others fade depends on whether there are sources; labels depend on the lit cells' rows and columns.
    const bool onlyRings = nowSources == sources && source.panel.kind == PanelKind::Heatmap;
    if (onlyRings && nowLit == lit)
        return;
    if (!onlyRings) {
        q.update();
    } else {
        const double reach = ringRoom * ink->unit + 1;
        for (const std::vector<Cell>* changed : {&lit, &nowLit}) {
            for (const Cell& cell : *changed) {
                if (const auto rect = picture->rectOf(cell)) {
                    const QRectF here = rect->translated(origin);
                    q.update(here.adjusted(-reach, -reach, reach, reach).toAlignedRect());
                    q.update(QRectF(0, here.top() - 12, origin.x() + here.left(), here.height() + 24).toAlignedRect()
                             & QRect(0, 0, int(here.left()), q.height()));
                    q.update(QRectF(here.left() - 40, 0, here.width() + 80, here.top()).toAlignedRect());
                }
            }
        }
    }
    lit = std::move(nowLit);
    sources = std::move(nowSources);
}

bool PanelWidget::Private::moveCursor(QKeyEvent* event)
{
    if (!cursor)
        return false;
    const auto place = placeOf(*cursor);
    if (!place)
        return false;
    auto [row, column] = *place;
    const int rows = int(cells.size()), columns = int(cells.front().size());
    const bool all = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->modifiers().testFlag(Qt::AltModifier)
        || (all && event->key() != Qt::Key_Home && event->key() != Qt::Key_End))
        return false;
    const int right = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int down = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (const auto next = right || down ? picture->beside(*cursor, right, down) : std::nullopt) {
        q.setCursorCell(*next);
        selection.point(cursor);
        return true;
    }
    switch (event->key()) {
    case Qt::Key_Left: --column; break;
    case Qt::Key_Right: ++column; break;
    case Qt::Key_Up: --row; break;
    case Qt::Key_Down: ++row; break;
    case Qt::Key_Home:
        column = 0;
        row = all ? 0 : row;
        break;
    case Qt::Key_End:
        column = columns - 1;
        row = all ? rows - 1 : row;
        break;
    default: return false;
    }
    row = std::clamp(row, 0, rows - 1);
    column = std::clamp(column, 0, columns - 1);
    q.setCursorCell(cells[std::size_t(row)][std::size_t(column)]);
    viewChanged(picture->bringIntoView(*cursor));
    selection.point(cursor);
    return true;
}

/// Whether the picture shows another part of its plane than before.
bool PanelWidget::Private::viewChanged(bool changed)
{
    if (changed) {
        endEditing();
        q.update();
    }
    return changed;
}

/// Plus and minus show the cursor's surroundings larger and smaller, Shift and the arrow keys move or turn what is seen, Home
/// and R show everything again.
bool PanelWidget::Private::moveView(QKeyEvent* event)
{
    if (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    const double larger = event->key() == Qt::Key_Plus ? 1.5 : event->key() == Qt::Key_Minus ? 1 / 1.5 : 0;
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_R)
        return viewChanged(picture->resetView());
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        const double step = 24 * ink->unit;
        switch (event->key()) {
        case Qt::Key_Left: return viewChanged(picture->pan({step, 0}));
        case Qt::Key_Right: return viewChanged(picture->pan({-step, 0}));
        case Qt::Key_Up: return viewChanged(picture->pan({0, step}));
        case Qt::Key_Down: return viewChanged(picture->pan({0, -step}));
        default: break;
        }
    }
    if (larger == 0 || editable)
        return false;
    const auto rect = cursor ? picture->rectOf(*cursor) : std::nullopt;
    const QPointF middle = QRectF(QPointF(), q.pictureRect().size()).center();
    return viewChanged(picture->zoom(rect ? rect->center() : middle, larger));
}

/// Moves the plane with the mouse that holds it; a press without a movement is a click.
bool PanelWidget::Private::drag(QMouseEvent* event)
{
    if (!heldAt || !(event->buttons() & (Qt::LeftButton | Qt::MiddleButton)))
        return false;
    const QPointF by = event->position() - *heldAt;
    if (!drags && !isPicking && by.manhattanLength() < QApplication::startDragDistance())
        return false;
    if (dragsPlace)
        return dragPlace(event);
    const bool moved = viewChanged(picture->pan(by));
    if (!moved && !drags)
        return false;
    if (!drags) {
        drags = true;
        pressed = false;
        q.setCursor(Qt::ClosedHandCursor);
        selection.point(std::nullopt);
    }
    heldAt = event->position();
    return true;
}

bool PanelWidget::Private::holdsPlace(const QMouseEvent* event, const std::optional<Cell>& cell) const
{
    if (source.panel.picks.empty() || event->button() != Qt::LeftButton || event->modifiers() || !cell)
        return false;
    // The place itself is the first point of a path.
    return cell->value == source.panel.value ? picks(cell) && !picture->isTurnedByDragging() : cell->row == 0;
}

/// The place follows the mouse, as long as each step of it is quick; otherwise it comes when the mouse lets go.
bool PanelWidget::Private::dragPlace(QMouseEvent* event)
{
    constexpr double slow = 50; // ms
    pressed = false;
    selection.point(std::nullopt);
    const auto place = picture->mapPlaceAt(event->position() - origin);
    if (!place)
        return true;
    if (lateForPlace) {
        lateForPlace = place;
        return true;
    }
    QElapsedTimer clock;
    clock.start();
    pick(*place);
    if (double(clock.nsecsElapsed()) / 1e6 > slow)
        lateForPlace = place;
    return true;
}

void PanelWidget::Private::pick(QPointF place)
{
    emit q.placePicked(QString::fromStdString(source.panel.picks), place, std::exchange(isPicking, true));
}

QString PanelWidget::Private::hint() const
{
    return PanelWidget::tr("A click, or Enter on a cell, sets the start; it can also be dragged.");
}

void PanelWidget::Private::startEditing(const QString& text)
{
    if (!cursor || !actions.edit->isEnabled() || editor)
        return;
    const auto rect = picture->rectOf(*cursor);
    if (!rect)
        return;
    const Cell cell = *cursor;
    QString old = QString::fromStdString(shortest(source.trace->number(cell)));
    if (source.look.comma())
        old.replace(u'.', u',');
    editor = new CellEditor(text.isEmpty() ? old : text, rect->translated(origin), source.look, &q);
    if (!text.isEmpty())
        editor->deselect();
    QObject::connect(editor, &CellEditor::entered, &q,
                     [this, cell](double number) { emit q.cellEdited(cell, number); });
    editor->show();
    editor->setFocus();
}

void PanelWidget::Private::openCursor()
{
    if (!cursor)
        return;
    if (picks(cursor)) {
        isPicking = false;
        pick(*picture->mapPlaceOf(*cursor));
    } else {
        selection.open(*cursor);
    }
}

PanelWidget::PanelWidget(PictureSource source, QString title, Selection& selection, QWidget* parent)
    : QWidget(parent), m(std::make_unique<Private>(*this, selection))
{
    installPanelAccessibility();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m->makeActions();
    m->make(std::move(source), std::move(title));
    connect(&selection, &Selection::changed, this, [this] { m->selectionChanged(); });
}

PanelWidget::~PanelWidget() = default;

void PanelWidget::setSource(PictureSource source, QString title)
{
    m->make(std::move(source), std::move(title));
    m->lit.clear();
    m->sources.clear();
    m->selectionChanged();
    updateGeometry();
}

const PictureSource& PanelWidget::source() const { return m->source; }
const QString& PanelWidget::title() const { return m->title; }
const Picture& PanelWidget::picture() const { return *m->picture; }
QRectF PanelWidget::pictureRect() const { return QRectF(m->origin, QSizeF(size()) - m->around()); }

void PanelWidget::setEditable(bool editable)
{
    m->editable = editable;
    m->updateActions();
}

bool PanelWidget::isEditable() const { return m->editable; }

std::optional<Cell> PanelWidget::cursor() const { return m->cursor; }

void PanelWidget::setCursorCell(const Cell& cell)
{
    const auto place = m->placeOf(cell);
    if (!place || cell == m->cursor)
        return;
    m->cursor = cell;
    m->updateActions();
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(place->first * int(m->cells.front().size()) + place->second);
    QAccessible::updateAccessibility(&focus);
}

const PanelWidget::Actions& PanelWidget::panelActions() const { return m->actions; }

QSize PanelWidget::sizeHint() const
{
    const QSizeF size = m->picture->comfortableSize();
    const double width = std::max(size.width(), m->heading.width());
    return {int(std::ceil(width + m->around().width())), int(std::ceil(size.height() + m->around().height()))};
}

QSize PanelWidget::minimumSizeHint() const
{
    const QSizeF size = m->picture->leastSize() + m->around();
    return {int(std::ceil(size.width())), int(std::ceil(size.height()))};
}

int PanelWidget::heightForWidth(int width) const
{
    return int(std::ceil(m->picture->heightFor(std::max(1.0, width - m->around().width())) + m->around().height()));
}

bool PanelWidget::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QString text = m->picture->toolTipAt(QPointF(help->pos()) - m->origin);
        if (text.isEmpty() && help->pos().y() < m->origin.y())
            text = m->heading.toolTip(pictureRect().width());
        if (text.isEmpty() && m->picks(m->cellAt(help->pos())))
            text = m->hint();
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void PanelWidget::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double u = m->ink->unit;
    const Theme& theme = m->ink->theme;
    const bool ring = m->showsFocus && hasFocus();
    if (m->hasCard()) {
        const double width = ring ? 2 : 1;
        painter.setPen(QPen(ring ? theme.accent : theme.line, width));
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), cardRadius * u,
                                cardRadius * u);
    } else if (ring) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10 * u, 10 * u);
    }
    const QRectF picture = pictureRect();
    if (event->rect().top() < m->origin.y())
        m->heading.paint(painter, {picture.left(), m->padding()}, picture.width());
    painter.translate(m->origin);
    m->picture->paint(painter, &m->selection);
}

void PanelWidget::resizeEvent(QResizeEvent*)
{
    m->endEditing();
    m->layOut();
}

void PanelWidget::mouseMoveEvent(QMouseEvent* event)
{
    if (m->drag(event))
        return;
    const std::optional<Cell> cell = m->cellAt(event->position());
    setCursor(m->picks(cell) ? Qt::CrossCursor : cell ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m->selection.point(cell);
}

void PanelWidget::mousePressEvent(QMouseEvent* event)
{
    const std::optional<Cell> cell = m->cellAt(event->position());
    m->pressed = event->button() == Qt::LeftButton && cell;
    m->drags = false;
    m->heldAt.reset();
    if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton)
        m->heldAt = event->position();
    m->dragsPlace = m->holdsPlace(event, cell);
    m->isPicking = false;
    m->lateForPlace.reset();
    if (cell)
        setCursorCell(*cell);
    event->accept();
}

void PanelWidget::mouseReleaseEvent(QMouseEvent* event)
{
    const std::optional<Cell> cell = m->cellAt(event->position());
    const bool wasPressed = std::exchange(m->pressed, false);
    m->heldAt.reset();
    // Pressing on one cell and letting go over another takes the click back.
    if (wasPressed && event->button() == Qt::LeftButton && cell && cell == m->cursor) {
        const auto place = m->picks(cell) ? m->picture->mapPlaceAt(event->position() - m->origin) : std::nullopt;
        if (place)
            m->pick(*place);
        else
            m->selection.open(*cell);
    }
    if (const auto late = std::exchange(m->lateForPlace, std::nullopt))
        m->pick(*late);
    m->dragsPlace = false;
    if (std::exchange(m->drags, false))
        setCursor(cell ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PanelWidget::mouseDoubleClickEvent(QMouseEvent* event)
{
    m->pressed = false;
    if (event->button() == Qt::LeftButton && m->viewChanged(m->picture->resetView()))
        return;
    if (event->button() == Qt::LeftButton && m->cellAt(event->position()) == m->cursor)
        m->startEditing(QString());
}

void PanelWidget::wheelEvent(QWheelEvent* event)
{
    // One notch of a wheel is 120; touch pads send less at a time, and more often.
    const double factor = std::pow(1.2, event->angleDelta().y() / 120.0);
    if (event->modifiers() == Qt::NoModifier && m->viewChanged(m->picture->zoom(event->position() - m->origin, factor)))
        event->accept();
    else
        QWidget::wheelEvent(event);
}

void PanelWidget::leaveEvent(QEvent*) { m->selection.point(std::nullopt); }

void PanelWidget::focusInEvent(QFocusEvent* event)
{
    m->showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason || event->reason() == Qt::OtherFocusReason;
    // Coming by keyboard shows where the arrow keys are.
    if (m->showsFocus && event->reason() != Qt::OtherFocusReason)
        m->selection.point(m->cursor);
    update();
}

void PanelWidget::focusOutEvent(QFocusEvent* event)
{
    m->showsFocus = false;
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        m->selection.point(std::nullopt);
    update();
}

void PanelWidget::keyPressEvent(QKeyEvent* event)
{
    if (m->moveView(event))
        return;
    if (m->moveCursor(event)) {
        if (!m->showsFocus) {
            m->showsFocus = true;
            update();
        }
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        m->openCursor();
        return;
    }
    const QString text = event->text();
    const bool beginsNumber = text.size() == 1 && (text[0].isDigit() || QStringLiteral("-−,.").contains(text[0]));
    if (beginsNumber && m->cursor && m->actions.edit->isEnabled()) {
        m->startEditing(text);
        return;
    }
    // Space, page keys, Esc and the rest belong to the window.
    QWidget::keyPressEvent(event);
}

void PanelWidget::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        if (const auto cell = m->cellAt(event->pos()))
            setCursorCell(*cell);
    // Nobody waits for it here: while it is open another scene may come, and this panel go.
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m->actions.edit, m->actions.paste});
    menu->addSeparator();
    menu->addActions(
        {m->actions.copyNumbers, m->actions.copyCalculation, m->actions.copyLatex, m->actions.copyAddress});
    menu->addSeparator();
    menu->addAction(m->actions.exportPanel);
    menu->popup(event->globalPos());
}

void PanelWidget::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m->translate();
    QWidget::changeEvent(event);
}

} // namespace durchblick
