#pragma once

#include "app/window/button.h"
#include "core/formula/formula.h"
#include "views/selection/selection.h"

#include <string>
#include <vector>

class QLabel;

namespace durchblick {

class FormulaPanel;
class FormulaView;

/// The general formula of a stage with the real numbers of the cell that is looked at below it; − and + write the arithmetic
/// less deep or deeper. While a question hides the number, the formula stands alone.
class FormulaCard : public QWidget {
    Q_OBJECT
public:
    FormulaCard(const Appearance& appearance, Selection& selection, QWidget* parent = nullptr);

    /// LaTeX of the small subset; may be empty. of: the value that it is about. hidden: cells whose arithmetic is not to be
    /// seen yet.
    void show(const std::string& general, std::optional<ValueId> of, const std::vector<Cell>& hidden);
    /// While numbers change many times a second, the card grows for them but does not shrink: what stands below it stays.
    void setSteady(bool steady);
    void appearanceChanged();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

private:
    void refresh();
    QColor colorOf(const QString& id) const;

    const Appearance& m_appearance;
    Selection& m_selection;
    FormulaPanel* m_live;
    FormulaView* m_alone;
    QWidget* m_foot;
    QLabel* m_caption;
    Button* m_less;
    Button* m_more;
    Formula m_general;
    std::string m_latex;
    std::optional<ValueId> m_of;
    std::vector<Cell> m_hidden;
    bool m_isSteady = false;
    mutable QSize m_largest; // since it is steady; of one width
};

} // namespace durchblick
