#include "app/words/exceptions.h"

#include <QCoreApplication>

#include <new>
#include <stdexcept>
#include <system_error>

namespace durchblick {

namespace {
struct Exceptions {
    Q_DECLARE_TR_FUNCTIONS(Exceptions)
};

template <class Exception>
bool is(const std::exception& thrown)
{
    return dynamic_cast<const Exception*>(&thrown) != nullptr;
}
} // namespace

QString sentence(const std::exception& thrown)
{
    if (is<std::bad_alloc>(thrown) || is<std::length_error>(thrown)) // the second: more than there can be anywhere
        return Exceptions::tr(
            "There is not enough memory for this. Close other programs, or do it with less: a shorter "
            "text, a smaller file.");
    // Of a thread, as files are read and written without exceptions; oneTBB throws what says so only in its words.
    if (is<std::system_error>(thrown) || QByteArray(thrown.what()).startsWith("pthread_create"))
        return Exceptions::tr("The system starts no more threads for this. Close other programs and try again.");
    return Exceptions::tr("Durchblick itself made a mistake: %1. Please report how you came here.")
        .arg(QString::fromUtf8(thrown.what()));
}

} // namespace durchblick
