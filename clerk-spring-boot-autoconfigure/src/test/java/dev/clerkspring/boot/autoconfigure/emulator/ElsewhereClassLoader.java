package dev.clerkspring.boot.autoconfigure.emulator;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Loads {@link TestApplication} from another place than this build: a directory, or a jar if its name ends so. */
final class ElsewhereClassLoader extends URLClassLoader {

    private static final String NAME = TestApplication.class.getName();

    private static final String ENTRY = NAME.replace('.', '/') + ".class";

    private ElsewhereClassLoader(URL place) {
        super(new URL[] {place}, TestApplication.class.getClassLoader());
    }

    /** Returns the class in this place, below a directory with a build file. */
    static Class<?> application(Path project, String place) throws IOException, ClassNotFoundException {
        Files.createFile(project.resolve("pom.xml"));
        var target = project.resolve(place);
        if (place.endsWith(".jar")) {
            try (var jar = new JarOutputStream(Files.newOutputStream(target))) {
                jar.putNextEntry(new JarEntry(ENTRY));
                jar.write(bytes());
            }
        } else {
            var file = target.resolve(ENTRY);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes());
        }
        return new ElsewhereClassLoader(target.toUri().toURL()).loadClass(NAME);
    }

    private static byte[] bytes() throws IOException {
        try (var input = TestApplication.class.getClassLoader().getResourceAsStream(ENTRY)) {
            return input.readAllBytes();
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.equals(NAME)) {
            return super.loadClass(name, resolve);
        }
        var loaded = findLoadedClass(name);
        return loaded != null ? loaded : findClass(name);
    }
}
