package org.gatehouse.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Both sides in one process, with a PostgreSQL of their own unless one is named. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({
    "org.gatehouse.command",
    "org.gatehouse.query",
    "org.gatehouse.platform",
    "org.gatehouse.standalone"
})
public class Standalone {

    public static void main(String[] args) {
        SpringApplication.run(Standalone.class, args);
    }
}
