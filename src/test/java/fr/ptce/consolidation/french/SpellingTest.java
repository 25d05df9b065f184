package fr.ptce.consolidation.french;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest extends UnderTwoLocales {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Île-de-France        | iledefrance
            ILE DE FRANCE        | iledefrance
            Œuvre d’Æthelred     | oeuvredaethelred
            Sınır                | sinir
            İZMİR                | izmir
            Coopérative (SCOP)   | cooperativescop
            1.5                  | 1 5
            15                   | 15
            50 +                 | 50+
            50                   | 50
            < 10 %               | <10%
            ٤٢                   | 42
            « oui »              | oui
            ''                   | ''
            """)
    void setsCaseAccentsSpacesAndPunctuationAside(String typed, String key) {
        assertThat(Spelling.key(typed)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {" a b ", "\u00a0a b\u202f", "\ufeffa b\u200b", "\t\r\na b\u2060\n", "a b"})
    void trimsSpacesOfAnyKind(String typed) {
        assertThat(Spelling.trim(typed)).isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            １２３            | 123
            ٤٢               | 42
            −5               | -5
            10–20            | 10-20
            l’an             | l'an
            （５０％）         | (50%)
            """)
    void makesSignsPlain(String typed, String plain) {
        assertThat(Spelling.plainSigns(typed)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\u00a0234\u202f567", "1 234 567", "\u00a01\t234\u2009567 "})
    void makesSpacesPlain(String typed) {
        assertThat(Spelling.plainSigns(typed)).isEqualTo("1 234 567");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            '3           | 3
            ’3           | 3
            `3           | 3
            '06          | 06
            '-5          | -5
            =3           | 3
            =-3,5        | -3,5
            ="06"        | 06
            '=3          | 3
            'NSP         | NSP
            'entre deux' | 'entre deux'
            =A1          | =A1
            l'an         | l'an
            """)
    void takesTheMarkOfATextAway(String typed, String answer) {
        assertThat(Spelling.withoutTextMark(typed)).isEqualTo(answer);
    }

    @Test
    void keepsTheDrawingOfAnEmojiAtTheEnd() {
        assertThat(Spelling.trim("\u200e ❤\ufe0f\u200f ")).isEqualTo("❤\ufe0f");
    }
}
