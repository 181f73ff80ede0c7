#pragma once

#include "app/window/arrangement.h"
#include "app/window/still_area.h"
#include "core/scene/scene.h"
#include "views/panels/picture.h"
#include "views/selection/selection.h"

#include <QWidget>
#include <memory>
#include <vector>

namespace durchblick {

class Appearance;
class PanelWidget;
class Veil;

/// The zone on the right: the panels of a stage, arranged so that all of them are seen at once whenever they can be.
class StageView : public StillArea {
    Q_OBJECT
public:
    StageView(const Appearance& appearance, Selection& selection, QWidget* parent = nullptr);

    struct Content {
        std::shared_ptr<const Trace> trace;
        Stage stage;
        std::vector<QString> titles; ///< one for each panel
        std::vector<bool> editable;  ///< likewise
        std::vector<Cell> hidden;    ///< their numbers are not to be seen yet
    };
    /// Panels of the same kind are used again, so that a step costs little more than painting.
    void show(const Content& content);

    int panelCount() const { return int(m_panels.size()); }
    PanelWidget& panel(int place) const { return *m_panels[std::size_t(place)].widget; }
    /// Whether the token chips were clicked last: that chooses the token instead of opening a number.
    bool isAtTokens() const;

signals:
    void cellEdited(const durchblick::Cell& cell, double number);
    void blockPasted(const durchblick::Cell& cell, const QString& text);
    void placePicked(const QString& parameter, QPointF place, bool continues);
    void addressRequested(const durchblick::Cell& cell);
    void exportRequested(int panel);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Shown {
        PanelWidget* widget;
        Veil* veil;
        PanelKind kind;
    };
    Shown make(PictureSource source, const QString& title);
    std::vector<Item> items() const;
    double largestGrowth(QSizeF area) const;
    void grow(double growth);
    void layOut();

    const Appearance& m_appearance;
    Selection& m_selection;
    QWidget* m_ground;
    std::vector<Shown> m_panels;
    int m_columns = 0;   // of a grid that the stage asks for
    double m_growth = 1; // how much larger than comfortable the panels are drawn
};

} // namespace durchblick
