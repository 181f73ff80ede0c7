#include "app/program_files.h"

#include "core/io/assets.h"

#include <QCoreApplication>
#include <QDir>

namespace durchblick {

void findAssets()
{
    if (!qEnvironmentVariableIsEmpty("DURCHBLICK_ASSETS"))
        return;
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString& place : {QStringLiteral("assets"), QStringLiteral("../share/durchblick")})
        if (program.exists(place + QStringLiteral("/tokenizers"))) {
            setAssetsDirectory(program.absoluteFilePath(place).toStdString());
            return;
        }
}

} // namespace durchblick
