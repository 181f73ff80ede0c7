#include "app/window/file_field.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSignalBlocker>

namespace durchblick {

namespace {
const QString& another()
{
    static const QString mark(QChar(u'\1')); // no path and no choice
    return mark;
}
} // namespace

FileField::FileField(const ParameterSpec& spec, const QStringList& words, QWidget* parent)
    : QComboBox(parent), m_choices(int(spec.choices.size()))
{
    // A long name is cut off before the column grows.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    for (int i = 0; i < m_choices; ++i)
        addItem(words[i], QString::fromStdString(spec.choices[std::size_t(i)]));
    insertSeparator(m_choices);
    addItem(tr("Open a file …"), another());
    connect(this, &QComboBox::activated, this, [this] {
        const QString value = currentData().toString();
        if (value != another()) {
            emit chosen(value);
            return;
        }
        // What is shown is what is open, until another file is.
        setValue(m_value);
        emit fileAsked();
    });
}

void FileField::setValue(const QString& value)
{
    const QSignalBlocker quiet(this);
    m_value = value;
    int at = findData(value);
    if (at < 0) {
        if (itemData(m_choices).isValid())
            removeItem(m_choices); // the file before
        insertItem(m_choices, QFileInfo(value).fileName(), value);
        setItemData(m_choices, QDir::toNativeSeparators(value), Qt::ToolTipRole);
        at = m_choices;
    }
    setCurrentIndex(at);
    setToolTip(itemData(at, Qt::ToolTipRole).toString());
}

QString askForFile(QWidget* parent, const QString& folder)
{
    return QFileDialog::getOpenFileName(parent, FileField::tr("Open a file"), folder);
}

} // namespace durchblick
