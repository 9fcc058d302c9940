package se.tillit.exchange.workbook;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which part of a workbook leads to which others, and what they are to it. */
final class Relations {

    private record Relation(String type, String part) {}

    private final Map<String, Relation> byId = new LinkedHashMap<>();

    private Relations() {}

    /** Where the relations of a part lie. */
    static String partOf(String part) {
        var slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /** The relations of the part with that name, as the XML tells them. */
    static Relations read(XmlPart xml, String part) {
        var relations = new Relations();
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        while (xml.nextStart()) {
            if (xml.name().equals("Relationship")
                    && !xml.attribute("TargetMode", "").equals("External")) {
                var type = xml.attribute("Type", "");
                var target = xml.attribute("Target", "");
                relations.byId.put(
                        xml.attribute("Id", ""),
                        new Relation(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        var steps = new ArrayDeque<String>();
        for (var step : (target.startsWith("/") ? target : folder + target).split("/")) {
            switch (step) {
                case "", "." -> {}
                case ".." -> steps.pollLast();
                default -> steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /** The first part that is this to it. */
    @Nullable
    String part(String type) {
        for (var relation : byId.values()) {
            if (relation.type().equals(type)) {
                return relation.part();
            }
        }
        return null;
    }

    /** The part with that id, if it is this to it. */
    @Nullable
    String part(String id, String type) {
        var found = byId.get(id);
        return found != null && found.type().equals(type) ? found.part() : null;
    }
}
