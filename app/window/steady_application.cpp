#include "app/window/steady_application.h"

#include <new>
#include <system_error>

namespace durchblick {

namespace {
struct Faults {
    Q_DECLARE_TR_FUNCTIONS(Faults)
};
} // namespace

QString faultSentence(const std::exception& fault)
{
    // No memory, or a thread that could not be started.
    if (dynamic_cast<const std::bad_alloc*>(&fault) || dynamic_cast<const std::system_error*>(&fault))
        return Faults::tr(
            "The system has no memory left for that, so what was there before stays. Take less at a time, "
            "or close other programs.");
    return Faults::tr("That went wrong because of a mistake in Durchblick, so what was there before stays (%1).")
        .arg(QString::fromUtf8(fault.what()));
}

bool SteadyApplication::notify(QObject* receiver, QEvent* event)
{
    // The innermost call of this catches, so that no more of Qt is unwound than what called the one handler.
    if (!m_say)
        return QApplication::notify(receiver, event);
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception& exception) {
        try {
            m_say(faultSentence(exception));
        } catch (const std::exception&) {
            // Where there is no memory to say it either, the picture that stays has to do.
        }
    }
    return false;
}

} // namespace durchblick
