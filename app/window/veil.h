#pragma once

#include "app/window/appearance.h"
#include "core/trace/trace.h"

#include <QWidget>

namespace durchblick {

class PanelWidget;

/// Lies over a panel and puts a question mark on the cells whose numbers would give an answer away. The mouse goes through.
class Veil : public QWidget {
    Q_OBJECT
public:
    Veil(PanelWidget& panel, const Appearance& appearance);
    void setCells(const std::vector<Cell>& cells);
    const std::vector<Cell>& cells() const { return m_cells; } ///< those of this panel

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    PanelWidget& m_panel;
    const Appearance& m_appearance;
    std::vector<Cell> m_cells;
};

} // namespace durchblick
