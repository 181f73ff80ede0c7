#pragma once

#include "app/window/appearance.h"

#include <QWidget>

namespace durchblick {

/// A surface with 12 px radius and a 1 px line, nothing more.
class Card : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Plain, Accent, Trouble };
    Card(Kind kind, const Appearance& appearance, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
    const Appearance& m_appearance;
};

} // namespace durchblick
