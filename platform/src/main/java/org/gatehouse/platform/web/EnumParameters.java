package org.gatehouse.platform.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads constants in parameters by the names that they have in bodies. */
@SuppressWarnings("rawtypes") // as Spring has it
final class EnumParameters implements ConverterFactory<String, Enum> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return text -> {
            try {
                return JSON.convertValue(text, type);
            } catch (JacksonException unknown) {
                throw new IllegalArgumentException("Not one of the constants", unknown);
            }
        };
    }
}
