#include "app/words/written.h"

#include <QCoreApplication>

namespace durchblick {

namespace {
struct Writing {
    Q_DECLARE_TR_FUNCTIONS(Writing)
};
} // namespace

QString remark(Written written, const QString& file)
{
    if (written != Written::Over)
        return {};
    return Writing::tr(
               "“%1” was written over in place, as its folder lets no file be replaced. Had that ended half-way, "
               "neither the old nor the new one would be there.")
        .arg(file);
}

} // namespace durchblick
