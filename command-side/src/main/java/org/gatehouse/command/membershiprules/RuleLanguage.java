package org.gatehouse.command.membershiprules;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.extensions.CelStringExtensions.Function;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.api.membershiprules.RuleText;
import org.gatehouse.platform.messages.Refusal;
import org.springframework.stereotype.Component;

/**
 * The part of CEL in which rules are written: comparisons of what is known of one {@code user}, and
 * whatever joins them. There is nothing to count, to loop over or to compute with, so that a rule
 * costs no more than its length.
 */
@Component
final class RuleLanguage {

    private static final String VARIABLE = "user";
    private static final int DEEPEST = 50;
    private static final int KEPT = 5_000;

    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .maxExpressionCodePointSize(RuleText.MAX)
                    .maxParseRecursionDepth(DEEPEST)
                    .enableHeterogeneousNumericComparisons(true) // the runtime takes no other
                    .build();

    private static final CelStringExtensions TEXTS = CelExtensions.strings(Function.LOWER_ASCII);

    /** A name that cannot be written in a rule: nobody makes a user there. */
    private static final StructType USER = user();

    private final CelCompiler compiler =
            CelCompilerFactory.standardCelCompilerBuilder()
                    .setOptions(OPTIONS)
                    .setStandardEnvironmentEnabled(false)
                    .setStandardDeclarations(
                            CelStandardDeclarations.newBuilder()
                                    .includeFunctions(
                                            StandardFunction.EQUALS,
                                            StandardFunction.NOT_EQUALS,
                                            StandardFunction.STARTS_WITH,
                                            StandardFunction.ENDS_WITH,
                                            StandardFunction.CONTAINS,
                                            StandardFunction.MATCHES,
                                            StandardFunction.IN,
                                            StandardFunction.LOGICAL_AND,
                                            StandardFunction.LOGICAL_OR,
                                            StandardFunction.LOGICAL_NOT)
                                    .build())
                    .addLibraries(TEXTS)
                    .setTypeProvider((CelTypeProvider) new Types())
                    .addVar(VARIABLE, USER)
                    .setResultType(SimpleType.BOOL)
                    .build();

    private final CelRuntime runtime =
            CelRuntimeFactory.plannerRuntimeBuilder()
                    .setOptions(OPTIONS)
                    .addLibraries(TEXTS)
                    .build();

    private final LoadingCache<String, Rule> rules =
            Caffeine.newBuilder().maximumSize(KEPT).build(this::compiled);

    private static StructType user() {
        var all = ImmutableMap.<String, CelType>builder();
        RuleAttributes.OF_PROFILE.keySet().forEach(name -> all.put(name, SimpleType.STRING));
        all.put(RuleAttributes.USER_TYPE, SimpleType.STRING);
        all.put(RuleAttributes.MANAGER_ID, SimpleType.STRING);
        all.put(RuleAttributes.ACCOUNT_ENABLED, SimpleType.BOOL);
        var types = all.build();
        return StructType.create(
                "a user", types.keySet(), name -> Optional.ofNullable(types.get(name)));
    }

    /** The only type that has members. */
    private static final class Types implements CelTypeProvider {

        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.of(USER);
        }

        @Override
        public Optional<CelType> findType(String name) {
            return name.equals(USER.name()) ? Optional.of(USER) : Optional.empty();
        }
    }

    /**
     * A rule that somebody wants to use.
     *
     * @throws Refusal {@code membershiprules.invalid-rule}, saying where it is wrong and why
     */
    Rule require(String text) {
        return rules.get(text);
    }

    /**
     * A rule that was taken before.
     *
     * @throws IllegalStateException where this version of Gatehouse does not understand it
     */
    Rule stored(String text) {
        try {
            return rules.get(text);
        } catch (Refusal refusal) {
            throw new IllegalStateException("A stored rule is not valid any more", refusal);
        }
    }

    private Rule compiled(String text) {
        var result = compiler.compile(text);
        if (result.hasError()) {
            throw RuleMistakes.of(result.getErrors().getFirst());
        }
        try {
            var ast = result.getAst();
            RuleBounds.require(ast);
            return evaluating(ast);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("A rule without mistakes cannot be used", e);
        }
    }

    private Rule evaluating(CelAbstractSyntaxTree ast) throws CelEvaluationException {
        var program = runtime.createProgram(ast);
        return attributes -> {
            try {
                return (boolean) program.eval(Map.of(VARIABLE, attributes));
            } catch (CelEvaluationException e) {
                throw new IllegalStateException("A rule could not be evaluated", e);
            }
        };
    }
}
