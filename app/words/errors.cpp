#include "app/words/errors.h"

#include <QCoreApplication>

namespace durchblick {

namespace {
struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};
/// Command and option in one blank: without a command no gap is left behind.
QString callOf(const QString& command)
{
    return command.isEmpty() ? QStringLiteral("durchblick") : QStringLiteral("durchblick ") + command;
}

/// A sentence stays one, whatever was typed or pasted: its beginning says which text is meant.
QString shortened(const QString& text)
{
    constexpr int most = 300; // the longest list of what is allowed is shorter
    return text.size() <= most ? text : text.left(text.at(most - 1).isHighSurrogate() ? most - 1 : most) + u'…';
}
} // namespace

QString sentence(const Error& error)
{
    const auto argument = [&error](std::size_t index) {
        return index < error.arguments.size() ? shortened(QString::fromStdString(error.arguments[index])) : QString();
    };
    const QString a = argument(0);
    const QString b = argument(1);
    const QString c = argument(2);
    const QString d = argument(3);
    const QString e = argument(4);

    // No default: the compiler asks for a sentence for every new code.
    switch (error.code) {
    case ErrorCode::UnknownCommand: return Errors::tr("There is no command “%1”. There are: %2.").arg(a, b);
    case ErrorCode::UnknownArgument:
        return Errors::tr("“%1” means nothing here. “%2 --help” lists what the command takes.").arg(a, callOf(b));
    case ErrorCode::MissingArgument:
        return Errors::tr("%1 is missing. “%2 --help” shows how the command is called.").arg(a, callOf(b));
    case ErrorCode::UnknownLesson: return Errors::tr("There is no lesson “%1”. There are: %2.").arg(a, b);
    case ErrorCode::UnknownStage: return Errors::tr("The lesson “%2” has no stage “%1”. It has: %3.").arg(a, b, c);
    case ErrorCode::UnknownParameter:
        return Errors::tr("The lesson “%2” has no parameter “%1”. It has: %3.").arg(a, b, c);
    case ErrorCode::BadParameter: return Errors::tr("The parameter “%1” cannot be “%2”. Allowed: %3.").arg(a, b, c);
    case ErrorCode::BadMatrixCell:
        return Errors::tr("In “%1”, row %3, column %4, “%2” is no number. Numbers have a decimal point, rows end with "
                          "a semicolon: 1 0; 0 1.5.")
            .arg(a, b, c, d);
    case ErrorCode::RaggedMatrix:
        return Errors::tr("Row %2 of “%1” is not as long as the first: %3 columns where the first has %4. Give every "
                          "row the same number of columns.")
            .arg(a, b, c, d);
    case ErrorCode::MatrixSize:
        return Errors::tr(
                   "“%1” is %2 × %3 but has to be %4 × %5 here. Change its size or the values it is multiplied with.")
            .arg(a, b, c, d, e);
    case ErrorCode::UnknownToken:
        return Errors::tr("“%2” is not among the tokens, so “%1” points nowhere. There are: %3.").arg(a, b, c);
    case ErrorCode::UnknownValue: return Errors::tr("There is no value “%1” in %2. There are: %3.").arg(a, b, c);
    case ErrorCode::UnknownStep:
        if (c.isEmpty())
            return Errors::tr("In %2 there is no step “%1”, and none that opens. Leave “/%1” out.").arg(a, b);
        return Errors::tr("In %2 there is no step “%1” to open. These open: %3.").arg(a, b, c);
    case ErrorCode::CellOutside:
        return Errors::tr("“%1” has no cell in row %2, column %3: it is %4 × %5, and rows and columns count from 0.")
            .arg(a, b, c, d, e);
    case ErrorCode::BadAddress:
        return Errors::tr("The address “%1” cannot be read at “%2”. An address looks like "
                          "lesson?name=value#stage:value@row,column.")
            .arg(a, b);
    case ErrorCode::UnknownTokenizer: return Errors::tr("There is no tokenizer “%1”. There are: %2.").arg(a, b);
    case ErrorCode::BadOption: return Errors::tr("%1 cannot be “%2”. Allowed: %3.").arg(a, b, c);
    case ErrorCode::NoSuchPanel: return Errors::tr("The stage “%2” has no panel “%1”. It has: %3.").arg(a, b, c);
    case ErrorCode::FormatNeedsPanel:
        return Errors::tr("%1 holds a single value. Choose a panel of the stage with --panel.").arg(a);
    case ErrorCode::NotInLatex: return Errors::tr("LaTeX cannot write “%2” in “%1”. SVG, PDF and PNG can.").arg(a, b);
    case ErrorCode::FormatNotForPanel:
        return Errors::tr("A panel of the kind “%2” cannot be written as %1. It can be written as: %3.").arg(a, b, c);
    case ErrorCode::TextTooLong:
        return Errors::tr("The text is too long for a lesson: %1 bytes, of which %2 are allowed. Shorten it.")
            .arg(a, b);
    case ErrorCode::UnknownFormat:
        return Errors::tr(
                   "The name of the file “%1” does not say which format it is to have. It has to end in one of: %2.")
            .arg(a, b);
    case ErrorCode::UnknownWord:
        return Errors::tr(
                   "The word “%1” is not in %2. Words are looked up exactly as they are written, capitals included.")
            .arg(a, b);
    case ErrorCode::NoDisplay:
        return Errors::tr("There is no display to open a window on. “durchblick tour FOLDER” writes every stage as a "
                          "picture instead.");
    case ErrorCode::FileMissing: return Errors::tr("There is no file “%1”. Check its name and folder.").arg(a);
    case ErrorCode::FileUnreadable: return Errors::tr("The file “%1” cannot be read: %2.").arg(a, b);
    case ErrorCode::FileUnwritable:
        return Errors::tr("The file “%1” cannot be written: %2. Choose another place or name.").arg(a, b);
    case ErrorCode::FileDamaged:
        return Errors::tr("The file “%1” is damaged at %2: %3. Get it again from where it came from.").arg(a, b, c);
    case ErrorCode::InvalidUtf8:
        return Errors::tr("The text is not valid UTF-8 from byte %1 on. Save it as UTF-8 and try again.").arg(a);
    case ErrorCode::TooLarge:
        return Errors::tr(
                   "The file “%1” would take %2 MB of memory; at most %3 MB are used for one file. Open a smaller one.")
            .arg(a, b, c);
    case ErrorCode::TextTooSmall:
        return Errors::tr("The text “%1” has only %2 words that are frequent enough to learn from; at least %3 are "
                          "needed. Take a longer text or a lower least count.")
            .arg(a, b, c);
    case ErrorCode::Diverged:
        return Errors::
            tr("Training %1 ended at step %2 because its numbers grew without bound. Choose a smaller learning rate.")
                .arg(a, b);
    case ErrorCode::Cancelled: return Errors::tr("Cancelled.");
    }
    return {};
}

} // namespace durchblick
