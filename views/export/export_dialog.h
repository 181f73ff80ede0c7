#pragma once

#include "core/io/write_file.h"
#include "views/export/export.h"

#include <QDialog>
#include <functional>
#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;
class QCheckBox;
class QLineEdit;
class QLabel;
class QTimer;

namespace durchblick {

/// Asks how a panel or a whole stage is to be written, shows it while one asks (by the code that writes it), and writes it.
/// A file that is already there is overwritten only after a question.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// What to export: one of the stage's panels by its place, or -1 for the whole stage. The dialog keeps what it
    /// was given, whatever the window shows meanwhile.
    /// titles: one for each panel. options: what the dialog starts with (language and decimals as in the window).
    /// describe: the sentence for an error; the app has the words.
    ExportDialog(Scene scene, Stage stage, std::vector<QString> titles, int panel, FigureOptions options,
                 std::function<QString(const Error&)> describe, QWidget* parent = nullptr);

    const FigureOptions& options() const { return m_options; }
    FigureFormat format() const;
    /// The bytes as they would be written now.
    Result<QByteArray> bytes() const;
    /// Writes to a file: nothing is asked. What went wrong stands below the options; true if it was written.
    bool writeTo(const QString& path);
    /// The file that was written, and how; none: it was not.
    const QString& file() const { return m_file; }
    const std::optional<Written>& writing() const { return m_writing; }

protected:
    /// Where to; empty: nowhere. Asks before an existing file is overwritten.
    virtual QString askForFile();
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* makeOptions();
    void fillFormats();
    void read();
    void preview();
    void exportNow();
    void say(const QString& message);

    const Scene m_scene;
    const Stage m_stage;
    std::vector<QString> m_titles;
    int m_panel;
    FigureOptions m_options;
    std::function<QString(const Error&)> m_describe;

    QComboBox* m_what = nullptr;
    QComboBox* m_format = nullptr;
    QDoubleSpinBox* m_width = nullptr;
    QDoubleSpinBox* m_height = nullptr;
    QSpinBox* m_dpi = nullptr;
    QLineEdit* m_font = nullptr;
    QDoubleSpinBox* m_fontSize = nullptr;
    QComboBox* m_theme = nullptr;
    QCheckBox* m_transparent = nullptr;
    QComboBox* m_map = nullptr;
    QCheckBox* m_ownRange = nullptr;
    QDoubleSpinBox* m_least = nullptr;
    QDoubleSpinBox* m_most = nullptr;
    QSpinBox* m_decimals = nullptr;
    QCheckBox* m_numbers = nullptr;
    QCheckBox* m_legend = nullptr;
    QCheckBox* m_title = nullptr;
    QLineEdit* m_tokens = nullptr;
    QLabel* m_preview = nullptr;
    QLabel* m_message = nullptr;
    QTimer* m_later = nullptr;
    bool m_filling = false;
    QString m_file;
    std::optional<Written> m_writing;
};

/// "0,2,5" as places of tokens; nothing if it is no such list. Empty text: all tokens.
std::optional<std::vector<int>> readTokens(const QString& text);

} // namespace durchblick
