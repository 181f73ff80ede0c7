#pragma once

#include "core/scene/scene.h"
#include "lessons/lesson_text.h"

#include <QString>
#include <vector>

namespace durchblick {

/// The name of an operation in the language of the app; the id itself if there is no name for it.
QString operationName(const std::string& id);

/// The name of a kind of panel in the language of the app.
QString panelKindName(PanelKind kind);

/// "scores (von, Paris)": a cell by its value's symbol and its labels; a piece by its place, counted from 1.
QString cellName(const Trace& trace, const Cell& cell);

/// What a value is called: the word "value-SYMBOL" of the lesson's text if there is one, otherwise the symbol.
QString valueName(const Trace& trace, ValueId value, const LessonText& text);
/// "Scores (von, Paris)": a cell as its panel names it.
QString cellName(const Trace& trace, const Cell& cell, const LessonText& text);

/// What stands above a panel: the word "value-SYMBOL" of the lesson's text if there is one, otherwise the symbol; and which
/// row it shows, if it shows a single one of several ("scores · von").
QString panelTitle(const Trace& trace, const Panel& panel, const LessonText& text);

/// The titles of all panels of a stage, in order.
std::vector<QString> panelTitles(const Scene& scene, const Stage& stage, const LessonText& text);

} // namespace durchblick
