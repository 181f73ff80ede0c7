#include "app/window/main_window.h"
#include "app/words/errors.h"
#include "app/words/names.h"
#include "app/words/written.h"
#include "lessons/lesson_text.h"
#include "views/export/export_dialog.h"

#include <utility>

namespace durchblick {

/// panel: its place on screen, or -1 for all of them.
void MainWindow::exportFigure(int panel)
{
    setPlaying(false);
    // What is on screen may have been opened from somewhere.
    Scene scene = m_session.scene();
    scene.trace = *m_session.shownTrace();
    const Stage& stage = m_session.shownStage();
    const std::vector<QString> titles = panelTitles(scene, stage, text());
    FigureOptions options;
    options.language = m_language;
    options.decimals = m_settings.decimals;
    options.theme = m_appearance.isDark() ? FigureOptions::Theme::Dark : FigureOptions::Theme::Light;
    ExportDialog dialog(std::move(scene), stage, titles, panel, options, &sentence, this);
    dialog.exec();
    if (const QString said = dialog.writing() ? remark(*dialog.writing(), dialog.file()) : QString(); !said.isEmpty())
        say(said);
}

} // namespace durchblick
