#pragma once

#include <QApplication>

#include <exception>
#include <functional>

namespace durchblick {

/// What is said of an exception that was caught.
QString faultSentence(const std::exception& fault);

/// The application of a window that stays open: an exception that comes out of an event handler (no memory left, a mistake of
/// the program) ends that event and not the program. Whoever holds something for the user to see puts it back before the
/// exception passes, see Session.
class SteadyApplication : public QApplication {
public:
    using QApplication::QApplication;

    /// Gets the sentence to say; before that is set, exceptions end the program as anywhere else.
    void onFault(std::function<void(const QString& sentence)> say) { m_say = std::move(say); }
    bool notify(QObject* receiver, QEvent* event) override;

private:
    std::function<void(const QString&)> m_say;
};

} // namespace durchblick
