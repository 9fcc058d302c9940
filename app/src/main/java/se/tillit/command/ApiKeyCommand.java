package se.tillit.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.tillit.identity.Role;
import se.tillit.identity.usecase.ApiKeys;
import se.tillit.identity.usecase.CreateApiKey;
import se.tillit.identity.usecase.Operator;
import se.tillit.identity.usecase.RevokeApiKey;
import se.tillit.kernel.ProviderId;

/** {@code tillit api-key}: the keys that other systems come in with. */
@Command(
        name = "api-key",
        subcommands = {ApiKeyCommand.Create.class, ApiKeyCommand.Lister.class, ApiKeyCommand.Revoke.class})
final class ApiKeyCommand implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Override
    public Integer call() {
        throw new Refused(common.text("no-subcommand", "api-key", "create, list, revoke"));
    }

    private static Integer withParts(Common common, Function<ApplicationContext, Integer> work) {
        var settings = common.settings(Map.of());
        try (var parts = new ServerStart(settings, common.language()).parts()) {
            return work.apply(parts);
        }
    }

    /** {@code tillit api-key create}: makes one and shows it this once. */
    @Command(name = "create")
    static final class Create implements Callable<Integer> {

        @Mixin
        private Common common = new Common();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--role", paramLabel = "ROLE", required = true, descriptionKey = "api-key.role")
        private String role = "";

        @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "api-key.name")
        private String name = "";

        @Option(names = "--provider", paramLabel = "P", descriptionKey = "api-key.provider")
        private @Nullable String provider;

        @Override
        public Integer call() {
            var wanted =
                    Role.find(role).orElseThrow(() -> new Refused(common.text("api-key.problem.role-not-for-keys")));
            return withParts(common, parts -> {
                var answer = parts.getBean(CreateApiKey.class)
                        .create(
                                Operator.AT_THE_COMMAND_LINE,
                                name,
                                wanted,
                                provider == null ? null : new ProviderId(provider));
                return switch (answer) {
                    case CreateApiKey.Made made -> {
                        spec.commandLine().getErr().println(common.text("api-key.made"));
                        spec.commandLine().getOut().println(made.text());
                        yield ExitCode.DONE;
                    }
                    case CreateApiKey.Refused refused ->
                        throw new Refused(refused.problems().stream()
                                .map(problem -> common.text("api-key.problem." + problem.code()))
                                .toList());
                };
            });
        }
    }

    /** {@code tillit api-key list}: shows which there are, without their secrets. */
    @Command(name = "list")
    static final class Lister implements Callable<Integer> {

        @Mixin
        private Common common = new Common();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            return withParts(common, parts -> {
                var keys = parts.getBean(ApiKeys.class).all();
                var out = spec.commandLine().getOut();
                if (keys.isEmpty()) {
                    out.println(common.text("api-key.none"));
                }
                for (var key : keys) {
                    out.println(String.join(
                            "\t",
                            List.of(
                                    key.prefix(),
                                    common.text(key.isInForce() ? "api-key.in-force" : "api-key.revoked"),
                                    key.role().code(),
                                    key.provider() == null
                                            ? "-"
                                            : key.provider().value(),
                                    key.createdAt().toString(),
                                    key.name())));
                }
                return ExitCode.DONE;
            });
        }
    }

    /** {@code tillit api-key revoke}: closes the door for one. */
    @Command(name = "revoke")
    static final class Revoke implements Callable<Integer> {

        @Mixin
        private Common common = new Common();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "PREFIX", descriptionKey = "api-key.prefix")
        private String prefix = "";

        @Override
        public Integer call() {
            return withParts(common, parts -> {
                if (!parts.getBean(RevokeApiKey.class).revoke(Operator.AT_THE_COMMAND_LINE, prefix)) {
                    throw new Refused(common.text("api-key.unknown", prefix));
                }
                spec.commandLine().getOut().println(common.text("api-key.revoked-now", prefix));
                return ExitCode.DONE;
            });
        }
    }
}
