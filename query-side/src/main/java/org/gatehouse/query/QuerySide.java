package org.gatehouse.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The query side as a process of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({"org.gatehouse.query", "org.gatehouse.platform"})
public class QuerySide {

    public static void main(String[] args) {
        SpringApplication.run(QuerySide.class, args);
    }
}
