package dev.clerkspring.samples.quickstart;

import dev.clerkspring.security.authorization.HasPermission;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Guarded by the permissions and the role that the user has in the active organization. */
@RestController
@RequestMapping("/api/invoices")
class InvoiceController {

    private final List<Invoice> invoices = new CopyOnWriteArrayList<>(List.of(new Invoice("Paper clips", 1250)));

    @GetMapping
    @PreAuthorize("hasAuthority('org:invoices:read')")
    List<Invoice> list() {
        return invoices;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @HasPermission("org:invoices:create")
    Invoice create(@RequestBody Invoice invoice) {
        invoices.add(invoice);
        return invoice;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasRole('org:admin')")
    void deleteAll() {
        invoices.clear();
    }

    record Invoice(String subject, long cents) {}
}
