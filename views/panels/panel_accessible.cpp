#include "views/panels/panel_accessible.h"

#include "views/panels/panel_widget.h"
#include "views/panels/shown.h"
#include "views/selection/selection.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <map>

namespace durchblick {

namespace {

class CellInterface;

/// "Adam, " for a point of a path that lies over the panel's own value.
QString pathOf(const Panel& panel, const Cell& cell)
{
    for (const Path& path : panel.paths)
        if (path.points == cell.value && !path.name.empty())
            return QString::fromStdString(path.name) + QStringLiteral(", ");
    return {};
}

class PanelInterface : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit PanelInterface(PanelWidget* panel) : QAccessibleWidget(panel, QAccessible::Table) {}
    ~PanelInterface() override;

    PanelWidget* panel() const { return static_cast<PanelWidget*>(object()); }
    std::vector<std::vector<Cell>> cells() const { return panel()->picture().cells(); }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    int rowCount() const override { return int(cells().size()); }
    int columnCount() const override
    {
        const auto all = cells();
        return all.empty() ? 0 : int(all.front().size());
    }
    QAccessibleInterface* cellAt(int row, int column) const override;
    QString rowDescription(int row) const override;
    QString columnDescription(int column) const override;

    int childCount() const override { return rowCount() * columnCount(); }
    QAccessibleInterface* child(int index) const override
    {
        const int columns = columnCount();
        return columns > 0 && index >= 0 ? cellAt(index / columns, index % columns) : nullptr;
    }
    QAccessibleInterface* childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* focusChild() const override;

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    // Cells are pointed at and opened; there is no set of selected ones.
    QList<QAccessibleInterface*> selectedCells() const override { return {}; }
    int selectedCellCount() const override { return 0; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override {}

private:
    mutable std::map<std::pair<int, int>, QAccessible::Id> m_children;
};

class CellInterface : public QAccessibleInterface,
                      public QAccessibleTableCellInterface,
                      public QAccessibleActionInterface {
public:
    CellInterface(PanelInterface* table, int row, int column) : m_table(table), m_row(row), m_column(column) {}

    int row() const { return m_row; }
    int column() const { return m_column; }
    std::optional<Cell> cell() const
    {
        if (!m_table->isValid())
            return std::nullopt;
        const auto all = m_table->cells();
        return m_row < int(all.size()) && m_column < int(all[std::size_t(m_row)].size())
            ? std::optional(all[std::size_t(m_row)][std::size_t(m_column)])
            : std::nullopt;
    }

    bool isValid() const override { return cell().has_value(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return m_table; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override
    {
        const auto here = cell();
        if (!here || kind != QAccessible::Name)
            return {};
        const Value& value = m_table->panel()->source().trace->value(here->value);
        if (!value.isMatrix()) {
            const Piece& piece = value.pieces()[std::size_t(here->row)];
            const QString words = visibleText(piece.bytes);
            if (piece.id)
                return QCoreApplication::translate("durchblick::PanelWidget", "Token %1: %2, id %3")
                    .arg(here->row + 1)
                    .arg(words)
                    .arg(*piece.id);
            return QCoreApplication::translate("durchblick::PanelWidget", "Token %1: %2").arg(here->row + 1).arg(words);
        }
        const QString path = pathOf(m_table->panel()->source().panel, *here);
        const QString row = visibleText(value.rowLabel(here->row)),
                      column = visibleText(value.columnLabel(here->column));
        const double number = value.matrix()(here->row, here->column);
        if (m_table->panel()->source().panel.kind == PanelKind::Diagram) {
            const QString symbol = QString::fromStdString(value.symbol);
            NumberStyle exact = m_table->panel()->source().look.numbers;
            exact.keepZeros = true;
            const QString written = QString::fromStdString(toText(number, exact));
            return value.matrix().size() == 1
                ? QStringLiteral("%1: %2").arg(symbol, written)
                : QCoreApplication::translate("durchblick::PanelWidget", "%1, row %2, column %3: %4")
                      .arg(symbol, row, column, written);
        }
        if (m_table->panel()->source().panel.kind == PanelKind::Tokens)
            return row;
        if (value.isMasked(here->row, here->column))
            return QCoreApplication::translate("durchblick::PanelWidget", "Row %1, column %2: masked").arg(row, column);
        NumberStyle style = m_table->panel()->source().look.numbers;
        style.keepZeros = true;
        return path
            + QCoreApplication::translate("durchblick::PanelWidget", "Row %1, column %2: %3")
                  .arg(row, column, QString::fromStdString(toText(number, style)));
    }

    QRect rect() const override
    {
        const auto here = cell();
        const auto rect = here ? m_table->panel()->picture().rectOf(*here) : std::nullopt;
        if (!rect)
            return {};
        const QRect local = rect->translated(m_table->panel()->pictureRect().topLeft()).toAlignedRect();
        return {m_table->panel()->mapToGlobal(local.topLeft()), local.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = m_table->panel()->hasFocus() && cell() == m_table->panel()->cursor();
        state.readOnly = !m_table->panel()->isEditable();
        state.editable = m_table->panel()->isEditable();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface)
            return static_cast<QAccessibleTableCellInterface*>(this);
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface*>(this);
        return nullptr;
    }

    bool isSelected() const override { return false; }
    QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return m_table; }

    QStringList actionNames() const override { return {setFocusAction()}; }
    void doAction(const QString& name) override
    {
        const auto here = cell();
        if (!here || name != setFocusAction())
            return;
        m_table->panel()->setFocus();
        m_table->panel()->setCursorCell(*here);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    PanelInterface* m_table;
    int m_row, m_column;
};

PanelInterface::~PanelInterface()
{
    for (const auto& [place, id] : m_children)
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface* PanelInterface::cellAt(int row, int column) const
{
    if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
        return nullptr;
    const auto [found, isNew] = m_children.try_emplace({row, column}, 0);
    if (isNew)
        found->second =
            QAccessible::registerAccessibleInterface(new CellInterface(const_cast<PanelInterface*>(this), row, column));
    return QAccessible::accessibleInterface(found->second);
}

QString PanelInterface::rowDescription(int row) const
{
    const auto all = cells();
    if (row < 0 || row >= int(all.size()) || all[std::size_t(row)].empty())
        return {};
    const Cell& first = all[std::size_t(row)].front();
    const Value& value = panel()->source().trace->value(first.value);
    return value.isMatrix() ? pathOf(panel()->source().panel, first) + visibleText(value.rowLabel(first.row))
                            : QString();
}

QString PanelInterface::columnDescription(int column) const
{
    const auto all = cells();
    const Value& value = panel()->source().trace->value(panel()->source().panel.value);
    return !all.empty() && column >= 0 && column < int(all.front().size()) && value.isMatrix()
        ? visibleText(value.columnLabel(all.front()[std::size_t(column)].column))
        : QString();
}

QAccessibleInterface* PanelInterface::childAt(int x, int y) const
{
    const QPointF local = QPointF(panel()->mapFromGlobal(QPoint(x, y))) - panel()->pictureRect().topLeft();
    const auto cell = panel()->picture().cellAt(local);
    const auto all = cells();
    for (int row = 0; cell && row < int(all.size()); ++row)
        for (int column = 0; column < int(all[std::size_t(row)].size()); ++column)
            if (all[std::size_t(row)][std::size_t(column)] == *cell)
                return cellAt(row, column);
    return nullptr;
}

int PanelInterface::indexOfChild(const QAccessibleInterface* child) const
{
    if (!child || child->role() != QAccessible::Cell)
        return -1;
    const auto* cell = static_cast<const CellInterface*>(child);
    return cell->row() * columnCount() + cell->column();
}

QAccessibleInterface* PanelInterface::focusChild() const
{
    const auto cursor = panel()->hasFocus() ? panel()->cursor() : std::nullopt;
    const auto all = cells();
    for (int row = 0; cursor && row < int(all.size()); ++row)
        for (int column = 0; column < int(all[std::size_t(row)].size()); ++column)
            if (all[std::size_t(row)][std::size_t(column)] == *cursor)
                return cellAt(row, column);
    return nullptr;
}

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* panel = qobject_cast<PanelWidget*>(object);
    return panel ? new PanelInterface(panel) : nullptr;
}

} // namespace

void installPanelAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once);
}

} // namespace durchblick
