#pragma once

#include "app/window/appearance.h"

#include <QTextBrowser>

#include <map>

namespace durchblick {

class InlineFormula;

/// Markdown in the window's type, as high as it is long. $…$ is typeset within the line, links are clicked or reached by Tab.
/// It scrolls nothing and swallows no key.
class Prose : public QTextBrowser {
    Q_OBJECT
public:
    Prose(const Appearance& appearance, QWidget* parent = nullptr);

    void setText(const QString& markdown, Appearance::Type type, bool quiet = false);
    const QString& markdown() const { return m_markdown; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void addressAsked(const QString& address);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void format(QTextDocument& text) const;

    const Appearance& m_appearance;
    InlineFormula* m_formulas;
    QString m_markdown;
    Appearance::Type m_type = Appearance::Type::Body;
    bool m_isQuiet = false;
    // What the document was made for: the same again costs nothing.
    QString m_made;
    // By width. Layouts ask for the widths with and without a scroll bar in turn, and each answer lays out the whole text.
    mutable std::map<int, int> m_heights;
};

} // namespace durchblick
