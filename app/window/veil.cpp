#include "app/window/veil.h"

#include "views/look/fonts.h"
#include "views/panels/bars_picture.h"
#include "views/panels/panel_widget.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace durchblick {

namespace {

/// The label before a bar says which one is asked about, so it stays to be seen.
double behindLabels(const PanelWidget& panel)
{
    const auto* bars = dynamic_cast<const BarsPicture*>(&panel.picture());
    double left = 0;
    if (!bars)
        return left;
    for (const std::vector<Cell>& row : bars->cells())
        for (const Cell& cell : row)
            if (const QRectF bar = bars->barOf(cell); !bar.isEmpty())
                left = left > 0 ? std::min(left, bar.left()) : bar.left();
    return left;
}

} // namespace

Veil::Veil(PanelWidget& panel, const Appearance& appearance) : QWidget(&panel), m_panel(panel), m_appearance(appearance)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    panel.installEventFilter(this);
}

void Veil::setCells(const std::vector<Cell>& cells)
{
    m_cells.clear();
    for (const Cell& cell : cells)
        if (cell.value == m_panel.source().panel.value)
            m_cells.push_back(cell);
    setVisible(!m_cells.empty());
    setGeometry(m_panel.rect());
    if (isVisible())
        raise();
    update();
}

void Veil::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF origin = m_panel.pictureRect().topLeft();
    const double from = behindLabels(m_panel);
    for (const Cell& cell : m_cells) {
        const std::optional<QRectF> place = m_panel.picture().rectOf(cell);
        if (!place)
            continue;
        QRectF tile = place->translated(origin);
        if (from > 0)
            tile = QRectF(origin.x() + from, tile.top() + 2, tile.right() - origin.x() - from, tile.height() - 4);
        const double radius = m_appearance.px(4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accentSurface);
        // A little beyond the tile, whose colour would show at its corners.
        painter.drawRoundedRect(from > 0 ? tile : tile.adjusted(-1, -1, 1, 1), radius, radius);
        const double size = std::min({13 * m_appearance.scale(), tile.height() * 0.7, tile.width() * 0.9});
        if (size < 6)
            continue;
        painter.setFont(monoFont(size, true));
        painter.setPen(theme.accent);
        painter.drawText(tile, Qt::AlignCenter, QStringLiteral("?"));
    }
}

bool Veil::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == &m_panel)
        setGeometry(m_panel.rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace durchblick
