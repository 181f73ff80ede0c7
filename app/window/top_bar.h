#pragma once

#include "app/window/button.h"

#include <QWidget>
#include <vector>

namespace durchblick {

/// The zone on top: the menu button, where one is, and what can be done from everywhere.
class TopBar : public QWidget {
    Q_OBJECT
public:
    TopBar(const Appearance& appearance, QWidget* parent = nullptr);

    /// From the chapter to what is on screen. Places that can be gone back to from here are clickable.
    struct Crumb {
        QString text;
        bool isClickable = false;
        bool operator==(const Crumb&) const = default;
    };
    void setCrumbs(const std::vector<Crumb>& crumbs);
    void setLanguage(const QString& language);
    void setParametersShown(bool shown);
    void appearanceChanged();

signals:
    void menuAsked();
    void crumbAsked(int crumb);
    void parametersAsked();
    void exportAsked();
    void themeAsked();
    void languageAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();

    const Appearance& m_appearance;
    Button* m_menu;
    Button* m_parameters;
    Button* m_export;
    Button* m_theme;
    Button* m_language;
    std::vector<Button*> m_crumbs;
    std::vector<Crumb> m_shown;
    std::vector<QPoint> m_separators;
};

} // namespace durchblick
