#include "app/window/stage_view.h"

#include "app/window/appearance.h"
#include "app/window/arrangement.h"
#include "app/window/veil.h"
#include "views/panels/panel_widget.h"

#include <QApplication>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace durchblick {

namespace {
constexpr double margin = 24;
constexpr double topMargin = 28;
constexpr double panelGap = 16;
constexpr double leastShare = 0.8;
constexpr double leastWidth = 240;
constexpr double leastHeight = 170;

/// Chips that wrap stay in lines that are not much shorter than all in one.
constexpr double leastWrapped = 0.6;

/// How much larger than comfortable panels are drawn if there is room: what fills the window is read
/// from the last row.
constexpr double growths[] = {1.25, 1.5, 1.75, 2, 2.5};
/// More panels than this are too many to try sizes for.
constexpr std::size_t mostGrown = 8;

std::vector<Item> enlarged(std::vector<Item> items, double growth)
{
    for (Item& item : items) {
        item.comfortable *= growth;
        item.least *= growth;
        for (auto* height : {&item.heightFor, &item.mostHeightAt})
            if (*height)
                *height = [growth, plain = *height](double width) { return growth * plain(width / growth); };
    }
    return items;
}

bool isComfortable(const std::vector<Item>& items, const Arrangement& arrangement, QSizeF area, bool isGrid)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        const QSizeF given = arrangement.places[i].size();
        const QSizeF wanted = items[i].comfortable;
        const bool wraps = bool(items[i].heightFor);
        const double width = wanted.width() * (wraps ? (isGrid ? 0 : leastWrapped) : 1);
        if (!items[i].isWholeRow && (given.width() < width - 0.5 || (!wraps && given.height() < wanted.height() - 0.5)))
            return false;
    }
    return arrangement.height <= area.height() + 0.5;
}
} // namespace

StageView::StageView(const Appearance& appearance, Selection& selection, QWidget* parent)
    : StillArea(parent), m_appearance(appearance), m_selection(selection), m_ground(new QWidget(this))
{
    setObjectName(QStringLiteral("stageView"));
    setWidgetResizable(false);
    setWidget(m_ground);
}

StageView::Shown StageView::make(PictureSource source, const QString& title)
{
    const PanelKind kind = source.panel.kind;
    auto* widget = new PanelWidget(std::move(source), title, m_selection, m_ground);
    connect(widget, &PanelWidget::cellEdited, this, &StageView::cellEdited);
    connect(widget, &PanelWidget::blockPasted, this, &StageView::blockPasted);
    connect(widget, &PanelWidget::placePicked, this, &StageView::placePicked);
    connect(widget, &PanelWidget::addressRequested, this, &StageView::addressRequested);
    connect(widget, &PanelWidget::exportRequested, this, [this, widget] {
        const auto at =
            std::find_if(m_panels.begin(), m_panels.end(), [&](const Shown& one) { return one.widget == widget; });
        if (at != m_panels.end())
            emit exportRequested(int(at - m_panels.begin()));
    });
    return {widget, new Veil(*widget, m_appearance), kind};
}

void StageView::show(const Content& content)
{
    m_growth = 1;
    m_columns = content.stage.columns;
    std::vector<Shown> before = std::exchange(m_panels, {});
    const std::vector<durchblick::Panel>& panels = content.stage.panels;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        PictureSource source{content.trace, panels[i], m_appearance.look()};
        const auto same =
            std::find_if(before.begin(), before.end(), [&](const Shown& one) { return one.kind == panels[i].kind; });
        if (same != before.end()) {
            same->widget->setSource(std::move(source), content.titles[i]);
            m_panels.push_back(*same);
            before.erase(same);
        } else {
            m_panels.push_back(make(std::move(source), content.titles[i]));
        }
        Shown& now = m_panels.back();
        now.widget->setObjectName(QStringLiteral("panel%1").arg(i));
        now.widget->setEditable(content.editable[i]);
        // Tab goes through the panels in their order, whichever was made first.
        if (i > 0)
            QWidget::setTabOrder(m_panels[i - 1].widget, now.widget);
    }
    for (const Shown& one : before) {
        // A panel may be gone because of its own click; it must outlive that.
        one.widget->hide();
        one.widget->deleteLater();
    }
    layOut();
    for (const Shown& one : m_panels) {
        one.veil->setCells(content.hidden);
        one.widget->show();
    }
}

bool StageView::isAtTokens() const
{
    const QWidget* focus = QApplication::focusWidget();
    return std::any_of(m_panels.begin(), m_panels.end(), [&](const Shown& one) {
        return one.kind == PanelKind::Tokens && (one.widget == focus || (focus && one.widget->isAncestorOf(focus)));
    });
}

void StageView::resizeEvent(QResizeEvent* event)
{
    StillArea::resizeEvent(event);
    layOut();
}

std::vector<Item> StageView::items() const
{
    std::vector<Item> items;
    for (const Shown& one : m_panels) {
        // Chips with a title are panels beside others, texts to be compared; the row of tokens above a calculation is not.
        const bool isWholeRow = one.kind == PanelKind::Tokens && one.widget->title().isEmpty();
        // Smaller than this share the numbers of a small matrix are read no more; a large one is a pattern at any size.
        const QSizeF comfortable = one.widget->sizeHint();
        const QSizeF readable =
            (comfortable * leastShare).boundedTo(QSizeF(m_appearance.px(leastWidth), m_appearance.px(leastHeight)));
        Item item{comfortable, QSizeF(one.widget->minimumSizeHint()).expandedTo(readable), isWholeRow, {}, {}};
        const auto heightAt = [widget = one.widget](double width) { return widget->heightForWidth(int(width)); };
        if (one.kind == PanelKind::Tokens)
            item.heightFor = heightAt;
        else if (one.kind == PanelKind::Contour || one.kind == PanelKind::Surface)
            item.mostHeightAt = heightAt;
        items.push_back(std::move(item));
    }
    return items;
}

double StageView::largestGrowth(QSizeF area) const
{
    const std::vector<Item> plain = items();
    if (plain.size() > mostGrown)
        return 1;
    double largest = 1;
    for (const double growth : growths) {
        const std::vector<Item> larger = enlarged(plain, growth);
        if (!isComfortable(larger, arrange(larger, area, m_appearance.px(panelGap), m_columns), area, m_columns > 0))
            break;
        largest = growth;
    }
    return largest;
}

void StageView::grow(double growth)
{
    if (growth == m_growth)
        return;
    m_growth = growth;
    for (const Shown& one : m_panels) {
        PictureSource source = one.widget->source();
        source.look = m_appearance.look();
        source.look.fontSize *= growth;
        one.widget->setSource(std::move(source), one.widget->title());
    }
}

void StageView::layOut()
{
    const double side = m_appearance.px(margin);
    const double top = m_appearance.px(topMargin);
    const QSizeF room = maximumViewportSize();
    const QSizeF area(std::max(1.0, room.width() - 2 * side), std::max(1.0, room.height() - top - side));
    grow(1);
    grow(largestGrowth(area));
    const std::vector<Item> items = this->items();
    Arrangement arrangement = arrange(items, area, m_appearance.px(panelGap), m_columns);
    if (arrangement.height > area.height() + 0.5) {
        // A scroll bar takes room of its own.
        const double bar = verticalScrollBar()->sizeHint().width();
        arrangement =
            arrange(items, QSizeF(std::max(1.0, area.width() - bar), area.height()), m_appearance.px(panelGap), m_columns);
    }
    double right = 0;
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        const QRectF place = arrangement.places[i].translated(side, top);
        m_panels[i].widget->setGeometry(place.toRect());
        right = std::max(right, place.right());
    }
    const double height = m_panels.empty() ? 0 : arrangement.height + top + side;
    m_ground->resize(
        int(std::max(room.width() - (height > room.height() ? verticalScrollBar()->sizeHint().width() : 0), 1.0)),
        int(std::max(height, room.height())));
}

} // namespace durchblick
