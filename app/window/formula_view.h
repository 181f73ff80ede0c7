#pragma once

#include "app/window/card.h"
#include "core/formula/formula.h"
#include "views/formula/layout.h"

#include <functional>

namespace durchblick {

/// A card with one formula in letters, as high as its lines.
class FormulaView : public Card {
    Q_OBJECT
public:
    FormulaView(const Appearance& appearance, QWidget* parent = nullptr);

    /// ofLive: the colour of a live term, by its id.
    void setFormula(const Formula& formula, std::function<QColor(const QString& id)> ofLive);
    bool isEmpty() const { return m_formula.isEmpty(); }
    void appearanceChanged();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {1, 1}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int inside() const { return m_appearance.px(16); }
    const FormulaPicture& picture(int width) const;

    const Appearance& m_appearance;
    Formula m_formula;
    std::function<QColor(const QString& id)> m_ofLive;
    mutable FormulaPicture m_picture;
    mutable int m_pictureWidth = -1;
};

} // namespace durchblick
