// swift-format-ignore-file
// Written by scripts/country-table; not to be changed by hand.

/// Countries as ISO 3166-1 has them, from iso-codes 4.15.0-1: the code of two letters, that of three, and the names in
/// English and German, in the short form, the common one and in full.
enum CountryData {
  static let version = "4.15.0-1"

  static let countries: StaticString = """
    AD|AND|Andorra|Principality of Andorra|Fürstentum Andorra
    AE|ARE|United Arab Emirates|Vereinigte Arabische Emirate
    AF|AFG|Afghanistan|Islamic Republic of Afghanistan|Islamische Republik Afghanistan
    AG|ATG|Antigua and Barbuda|Antigua und Barbuda
    AI|AIA|Anguilla
    AL|ALB|Albania|Republic of Albania|Albanien|Republik Albanien
    AM|ARM|Armenia|Republic of Armenia|Armenien|Republik Armenien
    AO|AGO|Angola|Republic of Angola|Republik Angola
    AQ|ATA|Antarctica|Antarktis
    AR|ARG|Argentina|Argentine Republic|Argentinien|Argentinische Republik
    AS|ASM|American Samoa|Amerikanisch-Samoa
    AT|AUT|Austria|Republic of Austria|Österreich|Republik Österreich
    AU|AUS|Australia|Australien
    AW|ABW|Aruba
    AX|ALA|Åland Islands|Åland-Inseln
    AZ|AZE|Azerbaijan|Republic of Azerbaijan|Aserbaidschan|Republik Aserbaidschan
    BA|BIH|Bosnia and Herzegovina|Republic of Bosnia and Herzegovina|Bosnien und Herzegowina
    BB|BRB|Barbados
    BD|BGD|Bangladesh|People's Republic of Bangladesh|Bangladesch|Volksrepublik Bangladesh
    BE|BEL|Belgium|Kingdom of Belgium|Belgien|Königreich Belgien
    BF|BFA|Burkina Faso
    BG|BGR|Bulgaria|Republic of Bulgaria|Bulgarien|Republik Bulgarien
    BH|BHR|Bahrain|Kingdom of Bahrain|Königreich Bahrain
    BI|BDI|Burundi|Republic of Burundi|Republik Burundi
    BJ|BEN|Benin|Republic of Benin|Republik Benin
    BL|BLM|Saint Barthélemy|Saint-Barthélemy
    BM|BMU|Bermuda
    BN|BRN|Brunei Darussalam
    BO|BOL|Bolivia, Plurinational State of|Bolivia|Plurinational State of Bolivia|Bolivien, Plurinationaler Staat|Bolivien|Plurinationaler Staat Bolivien
    BQ|BES|Bonaire, Sint Eustatius and Saba|Bonaire, Sint Eustatius und Saba
    BR|BRA|Brazil|Federative Republic of Brazil|Brasilien|Föderative Republik Brasilien
    BS|BHS|Bahamas|Commonwealth of the Bahamas|Commonwealth der Bahamas
    BT|BTN|Bhutan|Kingdom of Bhutan|Königreich Bhutan
    BV|BVT|Bouvet Island|Bouvet-Insel
    BW|BWA|Botswana|Republic of Botswana|Botsuana|Republik Botsuana
    BY|BLR|Belarus|Republic of Belarus|Republik Belarus
    BZ|BLZ|Belize
    CA|CAN|Canada|Kanada
    CC|CCK|Cocos (Keeling) Islands|Kokos-(Keeling-)Inseln
    CD|COD|Congo, The Democratic Republic of the|Demokratische Republik Kongo
    CF|CAF|Central African Republic|Zentralafrikanische Republik
    CG|COG|Congo|Republic of the Congo|Kongo|Republik Kongo
    CH|CHE|Switzerland|Swiss Confederation|Schweiz|Schweizerische Eidgenossenschaft
    CI|CIV|Côte d'Ivoire|Republic of Côte d'Ivoire|Republik Côte d'Ivoire
    CK|COK|Cook Islands|Cookinseln
    CL|CHL|Chile|Republic of Chile|Republik Chile
    CM|CMR|Cameroon|Republic of Cameroon|Kamerun|Republik Kamerun
    CN|CHN|China|People's Republic of China|Volksrepublik China
    CO|COL|Colombia|Republic of Colombia|Kolumbien|Republik Kolumbien
    CR|CRI|Costa Rica|Republic of Costa Rica|Republik Costa Rica
    CU|CUB|Cuba|Republic of Cuba|Kuba|Republik Kuba
    CV|CPV|Cabo Verde|Republic of Cabo Verde|Kap Verde|Republik Kap Verde
    CW|CUW|Curaçao
    CX|CXR|Christmas Island|Weihnachtsinseln
    CY|CYP|Cyprus|Republic of Cyprus|Zypern|Republik Zypern
    CZ|CZE|Czechia|Czech Republic|Tschechien|Tschechische Republik
    DE|DEU|Germany|Federal Republic of Germany|Deutschland|Bundesrepublik Deutschland
    DJ|DJI|Djibouti|Republic of Djibouti|Dschibuti|Republik Dschibuti
    DK|DNK|Denmark|Kingdom of Denmark|Dänemark|Königreich Dänemark
    DM|DMA|Dominica|Commonwealth of Dominica|Commonwealth Dominica
    DO|DOM|Dominican Republic|Dominikanische Republik
    DZ|DZA|Algeria|People's Democratic Republic of Algeria|Algerien|Demokratische Volksrepublik Algerien
    EC|ECU|Ecuador|Republic of Ecuador|Republik Ecuador
    EE|EST|Estonia|Republic of Estonia|Estland|Republik Estland
    EG|EGY|Egypt|Arab Republic of Egypt|Ägypten|Arabische Republik Ägypten
    EH|ESH|Western Sahara|Westsahara
    ER|ERI|Eritrea|the State of Eritrea|Staat Eritrea
    ES|ESP|Spain|Kingdom of Spain|Spanien|Königreich Spanien
    ET|ETH|Ethiopia|Federal Democratic Republic of Ethiopia|Äthiopien|Demokratische Bundesrepublik Äthiopien
    FI|FIN|Finland|Republic of Finland|Finnland|Republik Finnland
    FJ|FJI|Fiji|Republic of Fiji|Fidschi|Republik Fidschi
    FK|FLK|Falkland Islands (Malvinas)|Falklandinseln (Malwinen)
    FM|FSM|Micronesia, Federated States of|Federated States of Micronesia|Mikronesien, Föderierte Staaten von|Föderierte Staaten von Mikronesien
    FO|FRO|Faroe Islands|Färöer-Inseln
    FR|FRA|France|French Republic|Frankreich|Französische Republik
    GA|GAB|Gabon|Gabonese Republic|Gabun|Gabunische Republik
    GB|GBR|United Kingdom|United Kingdom of Great Britain and Northern Ireland|Vereinigtes Königreich|Vereinigtes Königreich Großbritannien und Nordirland
    GD|GRD|Grenada
    GE|GEO|Georgia|Georgien
    GF|GUF|French Guiana|Französisch-Guyana
    GG|GGY|Guernsey
    GH|GHA|Ghana|Republic of Ghana|Republik Ghana
    GI|GIB|Gibraltar
    GL|GRL|Greenland|Grönland
    GM|GMB|Gambia|Republic of the Gambia|Republik Gambia
    GN|GIN|Guinea|Republic of Guinea|Republik Guinea
    GP|GLP|Guadeloupe
    GQ|GNQ|Equatorial Guinea|Republic of Equatorial Guinea|Äquatorialguinea|Republik Äquatorialguinea
    GR|GRC|Greece|Hellenic Republic|Griechenland|Hellenische Republik
    GS|SGS|South Georgia and the South Sandwich Islands|South Georgia und die Südlichen Sandwichinseln
    GT|GTM|Guatemala|Republic of Guatemala|Republik Guatemala
    GU|GUM|Guam
    GW|GNB|Guinea-Bissau|Republic of Guinea-Bissau|Republik Guinea-Bissau
    GY|GUY|Guyana|Republic of Guyana|Kooperative Republik Guyana
    HK|HKG|Hong Kong|Hong Kong Special Administrative Region of China|Hongkong|Sonderverwaltungsregion Hongkong
    HM|HMD|Heard Island and McDonald Islands|Heard und McDonaldinseln
    HN|HND|Honduras|Republic of Honduras|Republik Honduras
    HR|HRV|Croatia|Republic of Croatia|Kroatien|Republik Kroatien
    HT|HTI|Haiti|Republic of Haiti|Republik Haiti
    HU|HUN|Hungary|Ungarn
    ID|IDN|Indonesia|Republic of Indonesia|Indonesien|Republik Indonesien
    IE|IRL|Ireland|Irland
    IL|ISR|Israel|State of Israel|Staat Israel
    IM|IMN|Isle of Man|Insel Man
    IN|IND|India|Republic of India|Indien|Republik Indien
    IO|IOT|British Indian Ocean Territory|Britisches Territorium im Indischen Ozean
    IQ|IRQ|Iraq|Republic of Iraq|Irak|Republik Irak
    IR|IRN|Iran, Islamic Republic of|Iran|Islamic Republic of Iran|Iran, Islamische Republik|Islamische Republik Iran
    IS|ISL|Iceland|Republic of Iceland|Island|Republik Island
    IT|ITA|Italy|Italian Republic|Italien|Italienische Republik
    JE|JEY|Jersey
    JM|JAM|Jamaica|Jamaika
    JO|JOR|Jordan|Hashemite Kingdom of Jordan|Jordanien|Haschemitisches Königreich Jordanien
    JP|JPN|Japan
    KE|KEN|Kenya|Republic of Kenya|Kenia|Republik Kenia
    KG|KGZ|Kyrgyzstan|Kyrgyz Republic|Kirgisistan|Kirgisische Republik
    KH|KHM|Cambodia|Kingdom of Cambodia|Kambodscha|Königreich Kambodscha
    KI|KIR|Kiribati|Republic of Kiribati|Republik Kiribati
    KM|COM|Comoros|Union of the Comoros|Komoren|Vereinigung der Komoren
    KN|KNA|Saint Kitts and Nevis|St. Kitts und Nevis
    KP|PRK|Korea, Democratic People's Republic of|North Korea|Democratic People's Republic of Korea|Korea, Demokratische Volksrepublik|Nordkorea|Demokratische Volksrepublik Korea
    KR|KOR|Korea, Republic of|South Korea|Korea, Republik|Südkorea
    KW|KWT|Kuwait|State of Kuwait|Staat Kuwait
    KY|CYM|Cayman Islands|Cayman-Inseln
    KZ|KAZ|Kazakhstan|Republic of Kazakhstan|Kasachstan|Republik Kasachstan
    LA|LAO|Lao People's Democratic Republic|Laos|Laos, Demokratische Volksrepublik
    LB|LBN|Lebanon|Lebanese Republic|Libanon|Libanesische Republik
    LC|LCA|Saint Lucia|St. Lucia
    LI|LIE|Liechtenstein|Principality of Liechtenstein|Fürstentum Liechtenstein
    LK|LKA|Sri Lanka|Democratic Socialist Republic of Sri Lanka|Demokratische sozialistische Republik Sri Lanka
    LR|LBR|Liberia|Republic of Liberia|Republik Liberia
    LS|LSO|Lesotho|Kingdom of Lesotho|Königreich Lesotho
    LT|LTU|Lithuania|Republic of Lithuania|Litauen|Republik Litauen
    LU|LUX|Luxembourg|Grand Duchy of Luxembourg|Luxemburg|Großherzogtum Luxemburg
    LV|LVA|Latvia|Republic of Latvia|Lettland|Republik Lettland
    LY|LBY|Libya|Libyen
    MA|MAR|Morocco|Kingdom of Morocco|Marokko|Königreich Marokko
    MC|MCO|Monaco|Principality of Monaco|Fürstentum Monaco
    MD|MDA|Moldova, Republic of|Moldova|Republic of Moldova|Moldau, Republik|Moldau|Republik Moldau
    ME|MNE|Montenegro
    MF|MAF|Saint Martin (French part)|Saint Martin (Französischer Teil)
    MG|MDG|Madagascar|Republic of Madagascar|Madagaskar|Republik Madagaskar
    MH|MHL|Marshall Islands|Republic of the Marshall Islands|Marshallinseln|Republik Marshallinseln
    MK|MKD|North Macedonia|Republic of North Macedonia|Nordmazedonien|Republik Nordmazedonien
    ML|MLI|Mali|Republic of Mali|Republik Mali
    MM|MMR|Myanmar|Republic of Myanmar|Republik Myanmar
    MN|MNG|Mongolia|Mongolei
    MO|MAC|Macao|Macao Special Administrative Region of China|Sonderverwaltungsregion Macao
    MP|MNP|Northern Mariana Islands|Commonwealth of the Northern Mariana Islands|Nördliche Marianen|Commonwealth Nördliche Mariana-Inseln
    MQ|MTQ|Martinique
    MR|MRT|Mauritania|Islamic Republic of Mauritania|Mauretanien|Islamische Republik Mauretanien
    MS|MSR|Montserrat
    MT|MLT|Malta|Republic of Malta|Republik Malta
    MU|MUS|Mauritius|Republic of Mauritius|Republik Mauritius
    MV|MDV|Maldives|Republic of Maldives|Malediven|Republik Malediven
    MW|MWI|Malawi|Republic of Malawi|Republik Malawi
    MX|MEX|Mexico|United Mexican States|Mexiko|Vereinigte Mexikanische Staaten
    MY|MYS|Malaysia
    MZ|MOZ|Mozambique|Republic of Mozambique|Mosambik|Republik Mosambik
    NA|NAM|Namibia|Republic of Namibia|Republik Namibia
    NC|NCL|New Caledonia|Neukaledonien
    NE|NER|Niger|Republic of the Niger|Republik Niger
    NF|NFK|Norfolk Island|Norfolkinsel
    NG|NGA|Nigeria|Federal Republic of Nigeria|Bundesrepublik Nigeria
    NI|NIC|Nicaragua|Republic of Nicaragua|Republik Nicaragua
    NL|NLD|Netherlands|Kingdom of the Netherlands|Niederlande|Königreich der Niederlande
    NO|NOR|Norway|Kingdom of Norway|Norwegen|Königreich Norwegen
    NP|NPL|Nepal|Federal Democratic Republic of Nepal|Demokratische Bundesrepublik Nepal
    NR|NRU|Nauru|Republic of Nauru|Republik Nauru
    NU|NIU|Niue
    NZ|NZL|New Zealand|Neuseeland
    OM|OMN|Oman|Sultanate of Oman|Sultanat Oman
    PA|PAN|Panama|Republic of Panama|Republik Panama
    PE|PER|Peru|Republic of Peru|Republik Peru
    PF|PYF|French Polynesia|Französisch-Polynesien
    PG|PNG|Papua New Guinea|Independent State of Papua New Guinea|Papua-Neuguinea|Unabhängiger Staat Papua-Neuguinea
    PH|PHL|Philippines|Republic of the Philippines|Philippinen|Republik der Philippinen
    PK|PAK|Pakistan|Islamic Republic of Pakistan|Islamische Republik Pakistan
    PL|POL|Poland|Republic of Poland|Polen|Republik Polen
    PM|SPM|Saint Pierre and Miquelon|St. Pierre und Miquelon
    PN|PCN|Pitcairn
    PR|PRI|Puerto Rico
    PS|PSE|Palestine, State of|the State of Palestine|Palästina, Staat|Staat Palästina
    PT|PRT|Portugal|Portuguese Republic|Portugiesische Republik
    PW|PLW|Palau|Republic of Palau|Republik Palau
    PY|PRY|Paraguay|Republic of Paraguay|Republik Paraguay
    QA|QAT|Qatar|State of Qatar|Katar|Staat Katar
    RE|REU|Réunion
    RO|ROU|Romania|Rumänien
    RS|SRB|Serbia|Republic of Serbia|Serbien|Republik Serbien
    RU|RUS|Russian Federation|Russische Föderation
    RW|RWA|Rwanda|Rwandese Republic|Ruanda|Republik Ruanda
    SA|SAU|Saudi Arabia|Kingdom of Saudi Arabia|Saudi-Arabien|Königreich Saudi-Arabien
    SB|SLB|Solomon Islands|Salomoninseln
    SC|SYC|Seychelles|Republic of Seychelles|Seychellen|Republik Seychellen
    SD|SDN|Sudan|Republic of the Sudan|Republik Sudan
    SE|SWE|Sweden|Kingdom of Sweden|Schweden|Königreich Schweden
    SG|SGP|Singapore|Republic of Singapore|Singapur|Republik Singapur
    SH|SHN|Saint Helena, Ascension and Tristan da Cunha|St. Helena, Ascension und Tristan da Cunha
    SI|SVN|Slovenia|Republic of Slovenia|Slowenien|Republik Slowenien
    SJ|SJM|Svalbard and Jan Mayen|Svalbard und Jan Mayen
    SK|SVK|Slovakia|Slovak Republic|Slowakei|Slowakische Republik
    SL|SLE|Sierra Leone|Republic of Sierra Leone|Republik Sierra Leone
    SM|SMR|San Marino|Republic of San Marino|Republik San Marino
    SN|SEN|Senegal|Republic of Senegal|Republik Senegal
    SO|SOM|Somalia|Federal Republic of Somalia|Bundesrepublik Somalia
    SR|SUR|Suriname|Republic of Suriname|Republik Suriname
    SS|SSD|South Sudan|Republic of South Sudan|Südsudan|Republik Südsudan
    ST|STP|Sao Tome and Principe|Democratic Republic of Sao Tome and Principe|São Tomé und Príncipe|Demokratische Republik São Tomé und Príncipe
    SV|SLV|El Salvador|Republic of El Salvador|Republik El Salvador
    SX|SXM|Sint Maarten (Dutch part)|Saint-Martin (Niederländischer Teil)
    SY|SYR|Syrian Arab Republic|Syria|Syrien, Arabische Republik|Syrien
    SZ|SWZ|Eswatini|Kingdom of Eswatini|Königreich Eswatini
    TC|TCA|Turks and Caicos Islands|Turks- und Caicosinseln
    TD|TCD|Chad|Republic of Chad|Tschad|Republik Tschad
    TF|ATF|French Southern Territories|Französische Süd- und Antarktisgebiete
    TG|TGO|Togo|Togolese Republic|Republik Togo
    TH|THA|Thailand|Kingdom of Thailand|Königreich Thailand
    TJ|TJK|Tajikistan|Republic of Tajikistan|Tadschikistan|Republik Tadschikistan
    TK|TKL|Tokelau
    TL|TLS|Timor-Leste|Democratic Republic of Timor-Leste|Demokratische Republik Timor-Leste
    TM|TKM|Turkmenistan
    TN|TUN|Tunisia|Republic of Tunisia|Tunesien|Tunesische Republik
    TO|TON|Tonga|Kingdom of Tonga|Königreich Tonga
    TR|TUR|Türkiye|Republic of Türkiye|Türkei|Republik Türkei
    TT|TTO|Trinidad and Tobago|Republic of Trinidad and Tobago|Trinidad und Tobago|Republik Trinidad und Tobago
    TV|TUV|Tuvalu
    TW|TWN|Taiwan, Province of China|Taiwan|Taiwan, Chinesische Provinz
    TZ|TZA|Tanzania, United Republic of|Tanzania|United Republic of Tanzania|Tansania, Vereinigte Republik|Tansania|Vereinigte Republik Tansania
    UA|UKR|Ukraine
    UG|UGA|Uganda|Republic of Uganda|Republik Uganda
    UM|UMI|United States Minor Outlying Islands
    US|USA|United States|United States of America|Vereinigte Staaten|Vereinigte Staaten von Amerika
    UY|URY|Uruguay|Eastern Republic of Uruguay|Republik Östlich des Uruguay
    UZ|UZB|Uzbekistan|Republic of Uzbekistan|Usbekistan|Republik Usbekistan
    VA|VAT|Holy See (Vatican City State)|Heiliger Stuhl (Staat Vatikanstadt)
    VC|VCT|Saint Vincent and the Grenadines|St. Vincent und die Grenadinen
    VE|VEN|Venezuela, Bolivarian Republic of|Venezuela|Bolivarian Republic of Venezuela|Venezuela, Bolivarische Republik|Bolivarische Republik Venezuela
    VG|VGB|Virgin Islands, British|British Virgin Islands|Britische Jungferninseln
    VI|VIR|Virgin Islands, U.S.|Virgin Islands of the United States|Amerikanische Jungferninseln
    VN|VNM|Viet Nam|Vietnam|Socialist Republic of Viet Nam|Sozialistische Republik Vietnam
    VU|VUT|Vanuatu|Republic of Vanuatu|Republik Vanuatu
    WF|WLF|Wallis and Futuna|Wallis und Futuna
    WS|WSM|Samoa|Independent State of Samoa|Unabhängiger Staat Samoa
    YE|YEM|Yemen|Republic of Yemen|Jemen|Republik Jemen
    YT|MYT|Mayotte
    ZA|ZAF|South Africa|Republic of South Africa|Südafrika|Republik Südafrika
    ZM|ZMB|Zambia|Republic of Zambia|Sambia|Republik Sambia
    ZW|ZWE|Zimbabwe|Republic of Zimbabwe|Simbabwe|Republik Simbabwe
    """
}
