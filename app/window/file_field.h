#pragma once

#include "core/scene/parameters.h"

#include <QComboBox>

namespace durchblick {

/// One of the files that come with a lesson, the file that was opened, or another one.
class FileField : public QComboBox {
    Q_OBJECT
public:
    /// `words` are what the choices are called.
    FileField(const ParameterSpec& spec, const QStringList& words, QWidget* parent);

    /// A choice, or the path of a file, which then stands among the choices by its name.
    void setValue(const QString& value);

signals:
    void chosen(const QString& value);
    void fileAsked();

private:
    QString m_value;
    int m_choices = 0;
};

/// Asks for a file, first in this folder; empty if none was chosen.
QString askForFile(QWidget* parent, const QString& folder);

} // namespace durchblick
