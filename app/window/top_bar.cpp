#include "app/window/top_bar.h"

#include <QPainter>

namespace durchblick {

namespace {
constexpr double barHeight = 48;
constexpr double barGap = 12;
} // namespace

TopBar::TopBar(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_menu(new Button(Button::Kind::Framed, appearance, this)),
      m_parameters(new Button(Button::Kind::Framed, appearance, this)),
      m_export(new Button(Button::Kind::Framed, appearance, this)),
      m_theme(new Button(Button::Kind::Framed, appearance, this)),
      m_language(new Button(Button::Kind::Framed, appearance, this))
{
    setObjectName(QStringLiteral("topBar"));
    m_menu->setGlyph(Glyph::Menu);
    m_parameters->setCheckable(true);
    const std::pair<Button*, const char*> names[] = {{m_menu, "menu"},
                                                     {m_parameters, "parametersButton"},
                                                     {m_export, "exportButton"},
                                                     {m_theme, "themeButton"},
                                                     {m_language, "languageButton"}};
    for (const auto& [button, name] : names)
        button->setObjectName(QLatin1String(name));
    connect(m_menu, &QAbstractButton::clicked, this, &TopBar::menuAsked);
    connect(m_parameters, &QAbstractButton::clicked, this, &TopBar::parametersAsked);
    connect(m_export, &QAbstractButton::clicked, this, &TopBar::exportAsked);
    connect(m_theme, &QAbstractButton::clicked, this, &TopBar::themeAsked);
    connect(m_language, &QAbstractButton::clicked, this, &TopBar::languageAsked);
    appearanceChanged();
}

void TopBar::setCrumbs(const std::vector<Crumb>& crumbs)
{
    if (crumbs == m_shown)
        return;
    m_shown = crumbs;
    while (m_crumbs.size() > crumbs.size()) {
        // A crumb may be asked to go by its own click.
        m_crumbs.back()->hide();
        m_crumbs.back()->deleteLater();
        m_crumbs.pop_back();
    }
    while (m_crumbs.size() < crumbs.size()) {
        auto* crumb = new Button(Button::Kind::Crumb, m_appearance, this);
        const int place = int(m_crumbs.size());
        crumb->setObjectName(QStringLiteral("crumb%1").arg(place));
        connect(crumb, &QAbstractButton::clicked, this, [this, place] { emit crumbAsked(place); });
        crumb->setCheckable(true);
        crumb->show();
        m_crumbs.push_back(crumb);
    }
    for (std::size_t i = 0; i < crumbs.size(); ++i) {
        m_crumbs[i]->setText(crumbs[i].text);
        m_crumbs[i]->setChecked(i + 1 == crumbs.size());
        m_crumbs[i]->setEnabled(crumbs[i].isClickable);
        m_crumbs[i]->setFocusPolicy(crumbs[i].isClickable ? Qt::StrongFocus : Qt::NoFocus);
        m_crumbs[i]->setAccessibleName(crumbs[i].isClickable ? tr("Back to %1").arg(crumbs[i].text) : crumbs[i].text);
    }
    layOut();
}

void TopBar::setLanguage(const QString& language)
{
    if (language.toUpper() == m_language->text())
        return;
    m_language->setText(language.toUpper());
    layOut();
}

void TopBar::setParametersShown(bool shown) { m_parameters->setChecked(shown); }

void TopBar::appearanceChanged()
{
    setFixedHeight(m_appearance.px(barHeight));
    m_parameters->setText(tr("Parameters"));
    m_export->setText(tr("Export"));
    m_theme->setGlyph(m_appearance.isDark() ? Glyph::Sun : Glyph::Moon);
    const auto name = [](QAbstractButton* button, const QString& text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    name(m_menu, tr("Show or hide the lessons (Ctrl+M)"));
    name(m_parameters, tr("Show or hide the parameters (Ctrl+P)"));
    name(m_export, tr("Export this stage as a file (Ctrl+E)"));
    name(m_theme, m_appearance.isDark() ? tr("Light colours (Ctrl+T)") : tr("Dark colours (Ctrl+T)"));
    name(m_language, tr("Deutsch (Ctrl+L)"));
    for (std::size_t i = 0; i < m_crumbs.size(); ++i)
        m_crumbs[i]->setAccessibleName(m_shown[i].isClickable ? tr("Back to %1").arg(m_shown[i].text)
                                                              : m_shown[i].text);
    layOut();
}

void TopBar::layOut()
{
    const int middle = (height() - m_appearance.px(1)) / 2;
    const int ring = m_appearance.px(4);
    const auto put = [&](Button* button, int left) {
        const QSize size = button->sizeHint();
        button->setGeometry(QRect(QPoint(left - ring, middle - size.height() / 2), size));
        return size.width() - 2 * ring;
    };
    int x = m_appearance.px(16);
    x += put(m_menu, x) + m_appearance.px(barGap);

    int right = width() - m_appearance.px(16);
    for (Button* button : {m_language, m_theme, m_export, m_parameters}) {
        right -= button->sizeHint().width() - 2 * ring;
        put(button, right);
        right -= m_appearance.px(barGap);
    }

    // When it gets narrow the outer places go first: where one is stands at the end.
    int needed = 0;
    const int separator = m_appearance.px(20);
    for (const Button* crumb : m_crumbs)
        needed += crumb->sizeHint().width() - 2 * ring + separator;
    m_separators.clear();
    for (std::size_t i = 0; i < m_crumbs.size(); ++i) {
        const int crumbWidth = m_crumbs[i]->sizeHint().width() - 2 * ring + separator;
        const bool fits = x + needed - separator <= right || i + 1 == m_crumbs.size();
        m_crumbs[i]->setVisible(fits);
        needed -= crumbWidth;
        if (!fits)
            continue;
        put(m_crumbs[i], x);
        x += crumbWidth;
        if (i + 1 < m_crumbs.size())
            m_separators.emplace_back(x - separator / 2, middle);
    }
    update();
}

void TopBar::resizeEvent(QResizeEvent*) { layOut(); }

void TopBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRectF(0, height() - m_appearance.px(1), width(), m_appearance.px(1)), theme.line);
    painter.setFont(m_appearance.font(Appearance::Type::Body));
    painter.setPen(theme.quietText);
    const int half = m_appearance.px(10);
    for (const QPoint& at : m_separators)
        painter.drawText(QRect(at - QPoint(half, half), QSize(2 * half, 2 * half)), Qt::AlignCenter,
                         QStringLiteral("›"));
}

} // namespace durchblick
