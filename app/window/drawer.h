#pragma once

#include "app/settings/settings.h"
#include "app/window/appearance.h"
#include "core/scene/scene.h"
#include "lessons/lesson_text.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <string>

class QFormLayout;
class QLabel;

namespace durchblick {

class Button;
class StillArea;

/// The parameters of a lesson as fields, made from nothing but its description, and how numbers are shown. What is changed
/// applies at once.
class Drawer : public QWidget {
    Q_OBJECT
public:
    Drawer(const Appearance& appearance, QWidget* parent = nullptr);

    struct Content {
        const std::vector<ParameterSpec>* specs = nullptr; ///< outlives the drawer's next show()
        const LessonText* text = nullptr;
        std::map<std::string, std::string> values;                    ///< as they took effect
        std::map<std::string, std::pair<double, double>> ranges = {}; ///< see Scene::ranges
        std::vector<std::string> tokens;                              ///< what a Token can be
        std::string key; ///< lesson and language: another one makes new fields
        bool canUndo = false;
        bool canRedo = false;
        bool canReset = false;
        int zoom = 100;
        int decimals = 2;
        Settings::Sign sign = Settings::Sign::OfLanguage;
    };
    void show(const Content& content);
    /// Says below the field of a parameter what was wrong with what was typed there, until something is shown again.
    void setProblem(const std::string& parameter, const QString& words);
    void appearanceChanged();

signals:
    void parameterSet(const QString& name, const QString& value);
    /// Another file is wanted for this parameter.
    void fileAsked(const QString& name);
    void undoAsked();
    void redoAsked();
    void resetAsked();
    void zoomSet(int percent);
    void decimalsSet(int decimals);
    void signSet(int sign);
    void closeAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    QWidget* fieldFor(const ParameterSpec& spec);
    QString wordOf(const ParameterSpec& spec, const std::string& choice) const;
    QWidget* heading(const QString& text);
    void refresh();
    /// Waits until typing rests.
    void setSoon(const std::string& name, const QString& value);

    const Appearance& m_appearance;
    Content m_content;
    std::string m_made;
    StillArea* m_area;
    QWidget* m_form = nullptr;
    std::map<std::string, QWidget*> m_fields;
    std::map<std::string, QLabel*> m_problems; // below the fields
    Button* m_undo = nullptr;
    Button* m_redo = nullptr;
    Button* m_reset = nullptr;
    QTimer m_rest;
    std::pair<std::string, QString> m_pending;
};

} // namespace durchblick
