#include "views/export/export_dialog.h"

#include "views/look/colormap.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace durchblick {

namespace {

QDoubleSpinBox* lengthBox(double least, double most, std::optional<double> value, const QString& unit)
{
    auto* box = new QDoubleSpinBox;
    // One step below the least means "as it fits".
    box->setRange(least - 1, most);
    box->setDecimals(1);
    box->setSuffix(unit);
    box->setSpecialValueText(ExportDialog::tr("as it fits"));
    box->setValue(value.value_or(least - 1));
    return box;
}

std::optional<double> lengthOf(const QDoubleSpinBox* box)
{
    return box->value() > box->minimum() ? std::optional(box->value()) : std::nullopt;
}

QString nameOf(FigureFormat format)
{
    switch (format) {
    case FigureFormat::Png: return ExportDialog::tr("PNG picture");
    case FigureFormat::Svg: return ExportDialog::tr("SVG drawing");
    case FigureFormat::Pdf: return ExportDialog::tr("PDF page");
    case FigureFormat::Csv: return ExportDialog::tr("CSV table");
    case FigureFormat::Npy: return ExportDialog::tr("NumPy file");
    case FigureFormat::Json: return ExportDialog::tr("JSON document");
    case FigureFormat::Tex: return ExportDialog::tr("LaTeX source");
    }
    return {};
}

} // namespace

std::optional<std::vector<int>> readTokens(const QString& text)
{
    std::vector<int> tokens;
    if (text.trimmed().isEmpty())
        return tokens;
    for (const QString& part : text.split(u',')) {
        bool ok = false;
        tokens.push_back(part.trimmed().toInt(&ok));
        if (!ok)
            return std::nullopt;
    }
    return tokens;
}

ExportDialog::ExportDialog(Scene scene, Stage stage, std::vector<QString> titles, int panel, FigureOptions options,
                           std::function<QString(const Error&)> describe, QWidget* parent)
    : QDialog(parent), m_scene(std::move(scene)), m_stage(std::move(stage)), m_titles(std::move(titles)),
      m_panel(panel), m_options(std::move(options)), m_describe(std::move(describe)), m_later(new QTimer(this))
{
    setWindowTitle(tr("Export"));
    m_later->setSingleShot(true);
    m_later->setInterval(60);
    connect(m_later, &QTimer::timeout, this, &ExportDialog::preview);
    build();
    fillFormats();
    read();
    preview();
}

void ExportDialog::build()
{
    m_preview = new QLabel;
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(420, 420);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_preview->setAccessibleName(tr("Preview"));
    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setWordWrap(true);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* write = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    write->setObjectName(QStringLiteral("export"));
    write->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::exportNow);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* side = new QVBoxLayout;
    side->addWidget(makeOptions());
    side->addWidget(m_message);
    side->addStretch();
    side->addWidget(buttons);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(16);
    all->addWidget(m_preview, 1);
    all->addLayout(side);
    resize(980, 640);
    m_what->setFocus();
}

QWidget* ExportDialog::makeOptions()
{
    auto* box = new QWidget;
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& label, QWidget* widget, const char* name) {
        widget->setObjectName(QString::fromLatin1(name));
        if (label.isEmpty())
            form->addRow(QString(), widget);
        else
            form->addRow(label, widget);
    };

    m_what = new QComboBox;
    m_what->addItem(tr("The whole stage"), -1);
    for (int i = 0; i < int(m_stage.panels.size()); ++i) {
        const QString title = i < int(m_titles.size()) ? m_titles[std::size_t(i)] : QString();
        const QString symbol = QString::fromStdString(m_scene.trace.value(m_stage.panels[std::size_t(i)].value).symbol);
        m_what->addItem(title.isEmpty() ? symbol : title, i);
    }
    m_what->setCurrentIndex(m_panel + 1);
    m_format = new QComboBox;
    m_width = lengthBox(FigureOptions::leastMm, FigureOptions::mostMm, m_options.widthMm, tr(" mm"));
    m_height = lengthBox(FigureOptions::leastMm, FigureOptions::mostMm, m_options.heightMm, tr(" mm"));
    m_dpi = new QSpinBox;
    m_dpi->setRange(int(FigureOptions::leastDpi), int(FigureOptions::mostDpi));
    m_dpi->setSuffix(tr(" dpi"));
    m_dpi->setValue(int(m_options.dpi));
    m_font = new QLineEdit(m_options.font);
    m_font->setPlaceholderText(tr("the app's own"));
    m_fontSize = new QDoubleSpinBox;
    m_fontSize->setRange(FigureOptions::leastPt, FigureOptions::mostPt);
    m_fontSize->setDecimals(1);
    m_fontSize->setSuffix(tr(" pt"));
    m_fontSize->setValue(m_options.fontSizePt);
    m_theme = new QComboBox;
    m_theme->addItem(tr("Light"));
    m_theme->addItem(tr("Dark"));
    m_theme->setCurrentIndex(m_options.theme == FigureOptions::Theme::Dark ? 1 : 0);
    m_transparent = new QCheckBox(tr("Transparent background"));
    m_transparent->setChecked(m_options.transparent);
    m_map = new QComboBox;
    m_map->addItem(tr("As the panel has them"), QString());
    for (const QString& name : ColorMap::names())
        m_map->addItem(name, name);
    m_map->setCurrentIndex(std::max(0, m_map->findData(m_options.map)));
    m_ownRange = new QCheckBox(tr("Own ends of the scale"));
    m_ownRange->setChecked(m_options.range.has_value());
    for (QDoubleSpinBox** end : {&m_least, &m_most}) {
        *end = new QDoubleSpinBox;
        (*end)->setRange(-1e9, 1e9);
        (*end)->setDecimals(4);
    }
    m_least->setValue(m_options.range ? m_options.range->first : 0);
    m_most->setValue(m_options.range ? m_options.range->second : 1);
    m_decimals = new QSpinBox;
    m_decimals->setRange(0, FigureOptions::mostDecimals);
    m_decimals->setValue(m_options.decimals);
    m_numbers = new QCheckBox(tr("Numbers, where they fit"));
    m_numbers->setChecked(m_options.numbers);
    m_legend = new QCheckBox(tr("Legend"));
    m_legend->setChecked(m_options.legend);
    m_title = new QCheckBox(tr("Title"));
    m_title->setChecked(m_options.title);
    m_tokens = new QLineEdit;
    m_tokens->setPlaceholderText(tr("all; or for example 0,2,5"));
    QStringList tokens;
    for (const int token : m_options.tokens)
        tokens += QString::number(token);
    m_tokens->setText(tokens.join(u','));

    add(tr("What"), m_what, "what");
    add(tr("Format"), m_format, "format");
    add(tr("Width"), m_width, "width");
    add(tr("Height"), m_height, "height");
    add(tr("Resolution"), m_dpi, "dpi");
    add(tr("Font"), m_font, "font");
    add(tr("Font size"), m_fontSize, "fontSize");
    add(tr("Theme"), m_theme, "theme");
    add(tr("Colours"), m_map, "map");
    add(QString(), m_ownRange, "ownRange");
    add(tr("From"), m_least, "least");
    add(tr("To"), m_most, "most");
    add(tr("Decimals"), m_decimals, "decimals");
    add(tr("Tokens"), m_tokens, "tokens");
    add(QString(), m_title, "title");
    add(QString(), m_numbers, "numbers");
    add(QString(), m_legend, "legend");
    add(QString(), m_transparent, "transparent");

    const auto changed = [this] {
        if (m_filling)
            return;
        read();
        m_later->start();
    };
    connect(m_what, &QComboBox::currentIndexChanged, this, [this, changed] {
        fillFormats();
        changed();
    });
    for (QComboBox* combo : {m_format, m_theme, m_map})
        connect(combo, &QComboBox::currentIndexChanged, this, changed);
    for (QDoubleSpinBox* number : {m_width, m_height, m_fontSize, m_least, m_most})
        connect(number, &QDoubleSpinBox::valueChanged, this, changed);
    for (QSpinBox* number : {m_dpi, m_decimals})
        connect(number, &QSpinBox::valueChanged, this, changed);
    for (QCheckBox* check : {m_transparent, m_ownRange, m_numbers, m_legend, m_title})
        connect(check, &QCheckBox::toggled, this, changed);
    for (QLineEdit* text : {m_font, m_tokens})
        connect(text, &QLineEdit::textChanged, this, changed);
    return box;
}

void ExportDialog::fillFormats()
{
    m_filling = true;
    const FigureFormat before = m_format->count() > 0 ? format() : FigureFormat::Png;
    m_panel = m_what->currentData().toInt();
    std::vector<FigureFormat> formats;
    if (m_panel >= 0) {
        const Panel& panel = m_stage.panels[std::size_t(m_panel)];
        formats = formatsFor(panel.kind, !m_scene.trace.value(panel.value).isMatrix());
    } else {
        for (const FigureFormat one : allFormats())
            if (isForStages(one))
                formats.push_back(one);
    }
    m_format->clear();
    for (const FigureFormat one : formats)
        m_format->addItem(nameOf(one), int(one));
    m_format->setCurrentIndex(std::max(0, m_format->findData(int(before))));
    m_filling = false;
}

FigureFormat ExportDialog::format() const { return FigureFormat(m_format->currentData().toInt()); }

void ExportDialog::read()
{
    m_options.widthMm = lengthOf(m_width);
    m_options.heightMm = lengthOf(m_height);
    m_options.dpi = m_dpi->value();
    m_options.font = m_font->text().trimmed();
    m_options.fontSizePt = m_fontSize->value();
    m_options.theme = m_theme->currentIndex() == 1 ? FigureOptions::Theme::Dark : FigureOptions::Theme::Light;
    m_options.transparent = m_transparent->isChecked();
    m_options.map = m_map->currentData().toString();
    m_options.range =
        m_ownRange->isChecked() ? std::optional(std::pair(m_least->value(), m_most->value())) : std::nullopt;
    m_options.decimals = m_decimals->value();
    m_options.numbers = m_numbers->isChecked();
    m_options.legend = m_legend->isChecked();
    m_options.title = m_title->isChecked();
    m_least->setEnabled(m_ownRange->isChecked());
    m_most->setEnabled(m_ownRange->isChecked());
    m_dpi->setEnabled(format() == FigureFormat::Png);
    if (const auto tokens = readTokens(m_tokens->text()))
        m_options.tokens = *tokens;
    else
        m_options.tokens = {-1}; // said by the same sentence as a token that is not there
}

Result<QByteArray> ExportDialog::bytes() const
{
    if (m_panel < 0)
        return exportStage(m_scene, m_stage, m_titles, format(), m_options);
    const std::size_t place = std::size_t(m_panel);
    return exportPanel(m_scene.trace, m_stage.panels[place], place < m_titles.size() ? m_titles[place] : QString(),
                       format(), m_options);
}

void ExportDialog::preview()
{
    // Whatever the format, what is to be seen is the figure; PNG at the resolution of the screen is that figure.
    FigureOptions shown = m_options;
    shown.dpi = 96 * devicePixelRatioF();
    const std::size_t place = std::size_t(std::max(0, m_panel));
    const Result<QByteArray> picture = m_panel < 0
        ? exportStage(m_scene, m_stage, m_titles, FigureFormat::Png, shown)
        : exportPanel(m_scene.trace, m_stage.panels[place], place < m_titles.size() ? m_titles[place] : QString(),
                      FigureFormat::Png, shown);
    // The options may fit the preview and not the file (its resolution), so what would go wrong there is said as well.
    const Result<Done> fits = check(m_options);
    if (!picture || !fits) {
        m_preview->clear();
        say(m_describe(picture ? fits.error() : picture.error()));
        return;
    }
    say({});
    QPixmap pixmap = QPixmap::fromImage(QImage::fromData(*picture, "PNG"));
    const QSize room = m_preview->size() * devicePixelRatioF();
    if (pixmap.width() > room.width() || pixmap.height() > room.height())
        pixmap = pixmap.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_preview->setPixmap(pixmap);
}

void ExportDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_later->start();
}

QString ExportDialog::askForFile()
{
    const QString extension = extensionOf(format());
    QFileDialog dialog(this, tr("Export to"));
    dialog.setAcceptMode(QFileDialog::AcceptSave); // asks before it overwrites
    dialog.setDefaultSuffix(extension);
    dialog.setNameFilter(QStringLiteral("%1 (*.%2)").arg(nameOf(format()), extension));
    const std::string name =
        m_panel < 0 ? m_stage.id : m_scene.trace.value(m_stage.panels[std::size_t(m_panel)].value).symbol;
    dialog.selectFile(QStringLiteral("%1.%2").arg(QString::fromStdString(name), extension));
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

void ExportDialog::exportNow()
{
    const QString path = askForFile();
    if (!path.isEmpty() && writeTo(path))
        accept();
}

bool ExportDialog::writeTo(const QString& path)
{
    const auto failed = [this](const Error& error) {
        say(m_describe(error));
        return false;
    };
    for (const auto& [name, value] : m_scene.parameters) // one may be the file that the scene came from
        if (isSameFile(value, path.toStdString()))
            return failed({ErrorCode::SameFile, {path.toStdString()}});
    const Result<QByteArray> made = bytes();
    if (!made)
        return failed(made.error());
    const Result<Written> written = writeFile(path.toStdString(), {made->data(), std::size_t(made->size())});
    if (!written)
        return failed(written.error());
    m_file = path;
    m_writing = *written;
    return true;
}

void ExportDialog::say(const QString& message) { m_message->setText(message); }

} // namespace durchblick
