package io.colorguard.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.colorguard.uikit.ShareBar;

/**
 * The browser's parts that tabs of the flag page are built of. Tabs are found at run time, so the
 * page names this; it is never drawn.
 */
@Tag("div")
@Uses(ShareBar.class)
@Uses(TextField.class)
@Uses(TextArea.class)
@Uses(ComboBox.class)
@Uses(Select.class)
@Uses(FormLayout.class)
@Uses(Grid.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(CheckboxGroup.class)
@Uses(DatePicker.class)
@Uses(Upload.class)
final class TabParts extends Component {

    private TabParts() {}
}
