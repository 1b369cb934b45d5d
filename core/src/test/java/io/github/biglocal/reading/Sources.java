package io.github.biglocal.reading;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SimpleDocTreeVisitor;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The first sentences of the Javadoc of sources, as plain text: of types by package and name ({@code grant.Grant},
 * {@code partnership.Decision.Outcome}), of accessors, components and constants by theirs as well ({@code grant.Grant.scheme}).
 */
final class Sources {
    private final DocTrees trees;
    private final Map<String, String> sentences = new TreeMap<>();

    private Sources(DocTrees trees) {
        this.trees = trees;
    }

    /** {@return the sentences of some sources, by name} */
    static Map<String, String> sentences(Collection<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            Sources sources = new Sources(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                sources.new Scanner().scan(unit, null);
            }
            return sources.sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes through the types of a file. */
    private final class Scanner extends TreePathScanner<Void, Void> {
        private final Deque<String> types = new ArrayDeque<>();
        private String concept = "";

        @Override
        public Void visitCompilationUnit(CompilationUnitTree unit, Void none) {
            concept = unit.getPackageName().toString().replaceAll(".*\\.", "") + ".";
            return super.visitCompilationUnit(unit, null);
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            types.addLast(type.getSimpleName().toString());
            comment().ifPresent(comment -> {
                put("", comment.getFullBody());
                for (DocTree tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree parameter && !parameter.isTypeParameter()) {
                        put("." + parameter.getName(), parameter.getDescription());
                    }
                }
            });
            super.visitClass(type, null);
            types.removeLast();
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            if (method.getParameters().isEmpty() && method.getReturnType() != null) {
                comment().ifPresent(comment -> put("." + method.getName(), comment.getFullBody()));
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void none) {
            comment().ifPresent(comment -> put("." + variable.getName(), comment.getFullBody()));
            return null;
        }

        private Optional<DocCommentTree> comment() {
            return Optional.ofNullable(trees.getDocCommentTree(getCurrentPath()));
        }

        private void put(String member, List<? extends DocTree> text) {
            if (!types.contains("")) {
                sentences.putIfAbsent(concept + String.join(".", types) + member, sentence(text));
            }
        }
    }

    /** The first sentence: up to the first full stop before a space, or the first paragraph. */
    private String sentence(List<? extends DocTree> text) {
        Plain plain = new Plain();
        text.stream().takeWhile(part -> !plain.ended).forEach(part -> part.accept(plain, null));
        String whole = plain.text.toString().replaceAll("\\s+", " ").strip();
        String first = whole.replaceAll("(?<=[.])[)]? .*", "");
        String sentence = first.isEmpty() || first.endsWith(".") ? first : first + ".";
        return sentence.isEmpty() ? "" : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** What a reader of a page sees. */
    private final class Plain extends SimpleDocTreeVisitor<Void, Void> {
        private final StringBuilder text = new StringBuilder();
        private boolean ended;

        @Override
        protected Void defaultAction(DocTree part, Void none) {
            throw new AssertionError("a first sentence has a part that is not turned into plain text: " + part);
        }

        @Override
        public Void visitText(TextTree part, Void none) {
            text.append(part.getBody());
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree part, Void none) {
            return visitText(part.getBody(), null);
        }

        @Override
        public Void visitEntity(EntityTree part, Void none) {
            text.append(trees.getCharacters(part));
            return null;
        }

        @Override
        public Void visitLink(LinkTree part, Void none) {
            if (part.getLabel().isEmpty()) {
                text.append(part.getReference()
                        .getSignature()
                        .replaceAll("\\(.*", "")
                        .replaceAll("^#", "")
                        .replace('#', '.'));
            } else {
                part.getLabel().forEach(each -> each.accept(this, null));
            }
            return null;
        }

        @Override
        public Void visitReturn(ReturnTree part, Void none) {
            part.getDescription().forEach(each -> each.accept(this, null));
            text.append(text.toString().endsWith(".") ? " " : ". ");
            return null;
        }

        @Override
        public Void visitStartElement(StartElementTree part, Void none) {
            ended |= List.of("p", "ul", "ol", "dl", "pre", "table")
                    .contains(part.getName().toString());
            return null;
        }

        @Override
        public Void visitEndElement(EndElementTree part, Void none) {
            return null;
        }
    }
}
