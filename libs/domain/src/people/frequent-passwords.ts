/**
 * Passwords of twelve characters and more that many people choose, in lower case: what stands in front on lists of
 * leaked passwords, and what Dutch schools are apt to choose. Shorter ones are refused for their length.
 */
export const FREQUENT_PASSWORDS: ReadonlySet<string> = new Set(
  `
  0102030405060 010203040506 102030405060 112233445566 123123123123 123321123321 123456123456 123456654321
  1234567891011 123456789101112 12345678987654321 123456789987654321 1234567890987654321 159753159753
  1234567890qwerty 1234567890qwertyuiop 123456789abc 123456789asd 123456789qwe 123456789qwerty 123456qwerty
  123qwe123qwe 123qweasdzxc 123qwe456rty abc123456789 abcd12345678 aa12345678910 a1b2c3d4e5f6
  1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1q2w3e4r5t6y7u8i9o 1q2w3e4r5t6y7u8i9o0p
  q1w2e3r4t5y6 q1w2e3r4t5y6u7i8o9p0 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc zaq1xsw2cde3 qazwsxedc123
  qazwsxedcrfv qazwsxedcrfvtgb qazxswedcvfr qweasdzxc123 zxcasdqwe123 qwe123qwe123 qwerasdfzxcv qwertyasdfgh
  qwertyqwerty qwertyytrewq qwertyuiop12 qwertyuiop123 qwertyuiop[] qwertyuiop1234567890 qwerty123456
  qwerty123456789 asdfghjkl123 asdfasdfasdf zxcvbnm12345 azertyuiop123 azertyuiopqs
  password1234 password12345 password123456 passwordpassword password2024 password2025 password2026
  p@ssword1234 p@ssw0rd1234 passw0rd1234 mypassword123 temppassword administrator administrator1 admin1234567
  letmein12345 letmeinletmein changeme1234 changemeplease welcome12345 welcome123456 welcomewelcome
  iloveyou1234 iloveyou12345 iloveyouiloveyou ilovemyfamily lovelovelove jesuslovesme ingodwetrust
  peanutbutter supernatural transformers needforspeed manchesterunited liverpool123 professional international
  correcthorsebatterystaple
  wachtwoord12 wachtwoord123 wachtwoord1234 wachtwoord2024 wachtwoord2025 wachtwoord2026 wachtwoordwachtwoord
  mijnwachtwoord geheim123456 geheimgeheim geheimwachtwoord welkom123456 welkom1234567 welkomwelkom welkomthuis1
  welkom@school welkomopschool welkom@12345 ikhouvanjou12 ikhouvanjou123 ikhouvanmijn hallohallo12 hallohallo123
  nederland123 amsterdam123 amsterdam1234 rotterdam123 rotterdam1234 feyenoord123 feyenoord1908 feyenoord010
  ajaxamsterdam ajaxajaxajax zomervakantie zomervakantie1 zomer2024zomer lente2025lente basisschool1
  basisschool12 basisschool123 juffrouw1234 leerkracht12 leerkracht123 leerkracht1234 leerspoor123 leerspoor1234
  leerspoorleerspoor schoolschool school123456 school2025school onderwijs123 onderwijs1234 meesterjuf123
  `
    .split(/\s+/)
    .filter(Boolean),
);
